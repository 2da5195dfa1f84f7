import { useQueryClient } from '@tanstack/react-query';
import { MessageSquareQuote, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Quote } from '../../types/wire';
import { EditableText } from '../inspector/EditableText';
import { useFirstField } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { Quote as Words } from '../inspector/Quote';
import { keepTestimony } from '../inspector/testimonies';
import { EraseDialog } from './EraseDialog';
import { putQuote } from './edits';
import { eraseTestimony } from './http';

/** A customer's words on the card: kept beside the log (L6), who said them as a role. */
export function QuotePart({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const quote = useAll('quote').find((each) => each.touchpoint === touchpoint) ?? null;
  const [writing, setWriting] = useState(false);
  if (writing) return <QuoteForm touchpoint={touchpoint} by={quote?.by ?? ''} close={() => setWriting(false)} />;
  if (quote) return <Said quote={quote} replace={() => setWriting(true)} />;
  return (
    <div className="illus-acts">
      <button type="button" className="button small" onClick={() => setWriting(true)}>
        <MessageSquareQuote size={14} aria-hidden="true" />
        {t('quote.add')}
      </button>
    </div>
  );
}

function Said({ quote, replace }: { readonly quote: Quote; readonly replace: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const study = uuidOf(doc.all('study')[0]?.id ?? '');
  const erase = async () => {
    await eraseTestimony(study, quote.testimony);
    // The server tells everybody; here it is seen without waiting for it.
    void queries.invalidateQueries({ queryKey: ['testimony', study] });
  };
  return (
    <div className="illus-quote">
      <Words testimony={quote.testimony} />
      <EditableText
        id={quote.id}
        field="by"
        label={t('quote.by')}
        value={quote.by}
        placeholder={t('quote.byHint')}
        commit={(by) => doc.edit('quote.by', [{ op: 'patch', id: quote.id, set: { by } }])}
      />
      <div className="illus-acts">
        <button type="button" className="button small" onClick={replace}>
          {t('photo.replace')}
        </button>
        <button type="button" className="button small" onClick={() => doc.edit('quote.remove', [{ op: 'remove', id: quote.id }])}>
          {t('photo.remove')}
        </button>
        <button type="button" className="button small danger" onClick={() => setAsking(true)}>
          <Trash2 size={14} aria-hidden="true" />
          {t('photo.erase')}
        </button>
      </div>
      {asking && <EraseDialog what="quote" close={() => setAsking(false)} erase={erase} />}
    </div>
  );
}

function QuoteForm({ touchpoint, by, close }: { readonly touchpoint: string; readonly by: string; readonly close: () => void }) {
  const t = useT();
  const { doc } = useSession();
  const form = useFirstField();
  const [words, setWords] = useState('');
  const [who, setWho] = useState(by);
  const [fault, setFault] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    try {
      const testimony = await keepTestimony(uuidOf(doc.all('study')[0]?.id ?? ''), words.trim());
      putQuote(doc, touchpoint, testimony, who.trim());
      close();
    } catch (error) {
      setFault(t('quote.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <form ref={form} className="inspector-form" onSubmit={(event) => void submit(event)} aria-label={t('quote.add')} noValidate>
      <PlainField label={t('quote.words')} hint={t('quote.wordsHint')} fault={fault || null}>
        {(control) => <textarea {...control} rows={3} value={words} maxLength={8000} onChange={(event) => setWords(event.target.value)} />}
      </PlainField>
      <PlainField label={t('quote.by')} hint={t('quote.byHint')}>
        {(control) => <input {...control} value={who} maxLength={200} onChange={(event) => setWho(event.target.value)} />}
      </PlainField>
      <div className="illus-acts">
        <button type="submit" className="button small primary" disabled={words.trim() === ''}>
          {t('quote.keep')}
        </button>
        <button type="button" className="button small" onClick={close}>
          {t('app.cancel')}
        </button>
      </div>
    </form>
  );
}
