import { FileText } from 'lucide-react';
import { useState } from 'react';
import { guest } from '../../app/guest';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { Standing } from '../../types/wire';
import { DayInput } from '../inspector/DayInput';
import { EditableText } from '../inspector/EditableText';
import { Labelled } from '../inspector/Labelled';
import { PlainField } from '../inspector/PlainField';
import { view } from '../study/view';
import { addSource, judge, statuses, tell, unjudge } from './edits';
import { StandingMark } from './StandingMark';
import './standing.css';

/** Whether one item still holds: one press; then where it comes from, who says so, when, and what contradicts it. */
export function StandingSection({ subject, small = false }: { readonly subject: string; readonly small?: boolean }) {
  const t = useT();
  const { doc } = useSession();
  const invited = useSource(guest);
  const standing = useAll('standing').find((each) => each.subject === subject) ?? null;
  // [S55.5] Guests are not sent standings.
  if (invited) return null;
  const choice = (
    <fieldset className="standing-choice">
      <legend className="visually-hidden">{t('standing.section')}</legend>
      {statuses.map((status) => {
        const pressed = standing?.status === status;
        return (
          <button
            key={status}
            type="button"
            aria-pressed={pressed}
            data-status={status}
            title={pressed ? t('standing.letGo') : t(`standing.${status}.help`)}
            onClick={() => (pressed && standing ? unjudge(doc, standing) : judge(doc, [subject], status))}
          >
            <StandingMark status={status} size={15} />
            {t(`standing.${status}`)}
          </button>
        );
      })}
    </fieldset>
  );
  // A region of its own only where there is one: beside each condition it is a group of buttons.
  if (small) return <div className="standing-small">{choice}</div>;
  return (
    <section className="inspector-section" aria-label={t('standing.section')}>
      <h3>{t('standing.section')}</h3>
      {choice}
      {standing && <Details key={standing.id} standing={standing} />}
    </section>
  );
}

function Details({ standing }: { readonly standing: Standing }) {
  const t = useT();
  const { doc } = useSession();
  const sources = useAll('source');
  const [naming, setNaming] = useState<string | null>(null);
  const source = sources.find((each) => each.id === standing.source);
  const name = () => {
    const said = (naming ?? '').trim();
    setNaming(null);
    if (said) tell(doc, standing.id, { source: addSource(doc, said) });
  };
  return (
    <div className="standing-details">
      {naming === null ? (
        <PlainField label={t('standing.source')}>
          {(control) => (
            <select
              {...control}
              value={source?.id ?? ''}
              onChange={(event) =>
                event.target.value === 'new' ? setNaming('') : tell(doc, standing.id, { source: event.target.value || null })
              }
            >
              <option value="">{t('standing.noSource')}</option>
              {sources.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
              <option value="new">{t('standing.newSource')}</option>
            </select>
          )}
        </PlainField>
      ) : (
        <PlainField label={t('sources.name')}>
          {(control) => (
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: it was asked for by the choice before
              autoFocus
              className="input"
              maxLength={200}
              value={naming}
              placeholder={t('sources.nameHint')}
              onChange={(event) => setNaming(event.target.value)}
              onBlur={name}
            />
          )}
        </PlainField>
      )}
      <div className="standing-row">
        <Labelled label={t('standing.by')}>
          <EditableText
            id={standing.id}
            field="by"
            label={t('standing.by')}
            value={standing.by}
            placeholder={t('standing.byHint')}
            commit={(by) => tell(doc, standing.id, { by })}
          />
        </Labelled>
        <PlainField label={t('standing.on')}>
          {(control) => (
            <DayInput
              control={control}
              value={standing.on}
              onChange={(on) => on !== standing.on && isDay(on) && tell(doc, standing.id, { on })}
            />
          )}
        </PlainField>
      </div>
      <EditableText
        id={standing.id}
        field="note"
        label={t('standing.note')}
        value={standing.note}
        placeholder={t(`standing.noteHint.${standing.status}`)}
        multiline
        commit={(note) => tell(doc, standing.id, { note })}
      />
      <button type="button" className="quiet-button" onClick={() => view.set({ dialog: 'standings' })}>
        <FileText size={14} aria-hidden="true" />
        {t('standing.list')}
      </button>
    </div>
  );
}

const isDay = (text: string): boolean => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text);
