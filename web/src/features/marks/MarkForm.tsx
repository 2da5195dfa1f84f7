import { type FormEvent, useState } from 'react';
import { changed } from '../../doc/changed';
import { newId } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Mark } from '../../types/wire';
import { isDay } from '../inspector/conditionForm';
import { DayInput } from '../inspector/DayInput';
import { focusFault, useFirstField } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { useStudyUuid } from '../inspector/study';
import { keepTestimony } from '../inspector/testimonies';
import { evidences, markIcons, markKinds } from './words';

interface MarkFormProps {
  readonly subject: string;
  /** The links of a path, when the mark may be about one of them. */
  readonly links?: readonly { readonly id: string; readonly name: string }[];
  readonly mark: Mark | null;
  readonly close: () => void;
}

type Draft = Pick<Mark, 'subject' | 'kind' | 'text' | 'source' | 'detail' | 'on' | 'cause'>;

/** What was noticed, of which kind, and what it rests on. A client's own words are kept apart, where they can be erased. */
export function MarkForm({ subject, links = [], mark, close }: MarkFormProps) {
  const t = useT();
  const { doc } = useSession();
  const study = useStudyUuid();
  const form = useFirstField();
  const systems = useAll('system');
  const [draft, setDraft] = useState<Draft>(
    mark ?? { subject, kind: 'irritant', text: '', source: 'observation', detail: '', on: '', cause: null },
  );
  const [quote, setQuote] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const text = draft.text.trim();

  const save = async () => {
    const testimony = quote.trim() && study ? await keepTestimony(study, quote.trim()) : (mark?.testimony ?? null);
    const said = {
      subject: draft.subject,
      kind: draft.kind,
      text,
      source: draft.source,
      detail: draft.detail.trim(),
      on: draft.on,
      testimony,
      cause: draft.cause ?? null,
    };
    const set = mark ? changed(mark, said) : {};
    if (mark && Object.keys(set).length > 0) doc.edit('mark.set', [{ op: 'patch', id: mark.id, set }]);
    if (!mark) doc.edit('mark.add', [{ op: 'put', record: { id: newId('mark'), status: 'hypothesis', ...said } }]);
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text || !isDay(draft.on)) return focusFault(form.current);
    save().catch(() => setFailed(true));
  };
  return (
    <form ref={form} className="inspector-form" onSubmit={submit} aria-label={t('marks.form')} noValidate>
      <fieldset className="mark-kinds">
        <legend className="visually-hidden">{t('marks.kind')}</legend>
        {markKinds.map((kind) => {
          const Icon = markIcons[kind];
          return (
            <label key={kind}>
              <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => set({ kind })} />
              <span>
                <Icon size={14} aria-hidden="true" />
                {t(`marks.kind.${kind}`)}
              </span>
            </label>
          );
        })}
      </fieldset>
      <PlainField label={t('marks.text')} hint={t('marks.textHint')} fault={tried && !text ? t('marks.textMissing') : null}>
        {(control) => (
          <textarea {...control} rows={2} value={draft.text} maxLength={2000} onChange={(event) => set({ text: event.target.value })} />
        )}
      </PlainField>
      {links.length > 0 && (
        <PlainField label={t('marks.where')}>
          {(control) => (
            <select {...control} value={draft.subject} onChange={(event) => set({ subject: event.target.value })}>
              <option value={subject}>{t('marks.wholePath')}</option>
              {links.map((link) => (
                <option key={link.id} value={link.id}>
                  {link.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      <div className="form-pair">
        <PlainField label={t('marks.source')}>
          {(control) => (
            <select {...control} value={draft.source} onChange={(event) => set({ source: event.target.value as Mark['source'] })}>
              {evidences.map((each) => (
                <option key={each} value={each}>
                  {t(`marks.source.${each}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('marks.on')} fault={tried && !isDay(draft.on) ? t('inspector.fault.date') : null}>
          {(control) => <DayInput control={control} value={draft.on} onChange={(on) => set({ on })} />}
        </PlainField>
      </div>
      <PlainField label={t('marks.detail')} hint={t('marks.detailHint')}>
        {(control) => (
          <input {...control} value={draft.detail} maxLength={2000} onChange={(event) => set({ detail: event.target.value })} />
        )}
      </PlainField>
      {systems.length > 0 && (
        <PlainField label={t('marks.cause')} hint={t('marks.causeHint')}>
          {(control) => (
            <select {...control} value={draft.cause ?? ''} onChange={(event) => set({ cause: event.target.value || null })}>
              <option value="">{t('marks.noCause')}</option>
              {systems.map((system) => (
                <option key={system.id} value={system.id}>
                  {system.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      <PlainField label={t('inspector.condition.quote')} hint={t('inspector.condition.quoteHint')}>
        {(control) => <textarea {...control} rows={2} value={quote} maxLength={8000} onChange={(event) => setQuote(event.target.value)} />}
      </PlainField>
      {failed && <p className="plain-fault">{t('inspector.condition.failed')}</p>}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('inspector.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t('inspector.save')}
        </button>
      </div>
    </form>
  );
}
