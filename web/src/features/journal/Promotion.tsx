import { Award, BookOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { givenName } from '../../app/me';
import { useAll, useRecord, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { useFirstField, useOpener } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { view } from '../study/view';
import { promote, withdraw } from './edits';
import { evidenceOf } from './evidence';
import './journal.css';

/** Promoting an exception to reference, with its evidence; giving the promotion up; what was decided of the path. */
export function Promotion({ path }: { readonly path: JourneyPath }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const opener = useOpener(open);
  const decided = useAll('journal').filter((entry) => entry.about === path.id).length;
  // What would be refused at its end is not begun: the sheet says why, and opens the lock.
  const locked = useRecord('layer', path.layer)?.locked ?? false;
  const may = path.kind === 'exception' || (path.kind === 'reference' && path.promoted);
  if (!may && decided === 0) return null;
  return (
    <section className="inspector-section" aria-label={t('journal.section')}>
      <h3>{t('journal.section')}</h3>
      {may && !open && (
        <button type="button" ref={opener} className="button small wide" disabled={locked} onClick={() => setOpen(true)}>
          <Award size={15} aria-hidden="true" />
          {t(path.promoted ? 'journal.withdraw' : 'journal.promote')}
        </button>
      )}
      {may && open && !locked && <Decision key={path.id} path={path} close={() => setOpen(false)} />}
      {decided > 0 && (
        <button type="button" className="button small wide" onClick={() => view.set({ dialog: 'journal' })}>
          <BookOpen size={15} aria-hidden="true" />
          {t('journal.open', { n: decided })}
        </button>
      )}
    </section>
  );
}

function Decision({ path, close }: { readonly path: JourneyPath; readonly close: () => void }) {
  const { t, language } = useTexts();
  const session = useSession();
  const { overlay } = useSource(session.measures);
  const form = useFirstField();
  const [text, setText] = useState('');
  const [by, setBy] = useState(givenName);
  const [tried, setTried] = useState(false);
  const evidence = evidenceOf(path, session.doc, overlay, t, language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim()) return form.current?.querySelector('textarea')?.focus();
    (path.promoted ? withdraw : promote)(session.doc, path, text.trim(), by.trim(), evidence.join('\n'));
    close();
  };
  return (
    <form
      ref={form}
      className="inspector-form"
      onSubmit={submit}
      aria-label={t(path.promoted ? 'journal.withdraw' : 'journal.promote')}
      noValidate
    >
      <h4>{t('journal.evidence')}</h4>
      <ul className="journal-evidence">
        {evidence.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <PlainField label={t('journal.why')} fault={tried && !text.trim() ? t('journal.whyMissing') : null}>
        {(control) => <textarea {...control} rows={3} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />}
      </PlainField>
      <PlainField label={t('journal.by')}>
        {(control) => <input {...control} value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />}
      </PlainField>
      <p className="plain-hint">{t(path.promoted ? 'journal.withdrawHint' : 'journal.promoteHint')}</p>
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button small primary">
          {t(path.promoted ? 'journal.withdrawNow' : 'journal.promoteNow')}
        </button>
      </div>
    </form>
  );
}
