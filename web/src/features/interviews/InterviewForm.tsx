import { type FormEvent, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Interview, JourneyMap } from '../../types/wire';
import { DayInput } from '../inspector/DayInput';
import { PlainField } from '../inspector/PlainField';
import { freshSegment, SegmentChoice } from '../people/SegmentChoice';
import { adoptSegment } from '../people/segments';
import { addInterview, type InterviewDraft, marketOf, nextNumber, setInterview } from './edits';

const markets = ['b2c', 'b2b', 'both'] as const satisfies readonly Interview['market'][];

interface FormProps {
  /** The map of a new interview; null when one is changed. */
  readonly map: JourneyMap | null;
  readonly initial: Interview | null;
  readonly close: () => void;
}

/** Whom one talks to, without a name, and when. */
export function InterviewForm({ map, initial, close }: FormProps) {
  const t = useT();
  const { doc } = useSession();
  const personas = useAll('persona');
  const all = useAll('interview');
  const before = all.filter((each) => each.map === map?.id);
  const [draft, setDraft] = useState<InterviewDraft>(
    initial ?? {
      name: t('interviews.numbered', { n: nextNumber(all.map((each) => each.name)) }),
      on: new Date().toLocaleDateString('sv-SE'),
      persona: null,
      segment: '',
      ofSegment: map?.ofSegment ?? null,
      market: before.at(-1)?.market ?? marketOf(doc),
    },
  );
  const isDay = draft.on === '' || /^\d{4}-\d\d-\d\d$/.test(draft.on);
  const choose = (chosen: string | null) => {
    const segment = chosen === freshSegment ? adoptSegment(doc, draft.segment ?? '') : chosen;
    setDraft({ ...draft, ofSegment: segment, segment: '' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, on, persona, segment, ofSegment, market } = draft;
    if (!name.trim() || !isDay) return;
    const clean = { name: name.trim(), on, persona, segment: segment?.trim() ?? '', ofSegment, market };
    if (initial) setInterview(doc, initial.id, clean);
    else if (map) addInterview(doc, map.id, clean, t);
    close();
  };
  return (
    <form className="interview-form" onSubmit={submit} aria-label={t(initial ? 'interviews.edit' : 'interviews.new')}>
      <PlainField label={t('interviews.name')} hint={t('interviews.nameHint')}>
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: the form takes the place of the button that was pressed
            autoFocus
            value={draft.name}
            maxLength={200}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        )}
      </PlainField>
      <PlainField label={t('interviews.on')} fault={isDay ? null : t('inspector.fault.date')}>
        {(control) => <DayInput control={control} value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />}
      </PlainField>
      <PlainField label={t('interviews.persona')}>
        {(control) => (
          <select
            {...control}
            value={draft.persona ?? ''}
            onChange={(event) => setDraft({ ...draft, persona: event.target.value || null })}
          >
            <option value="">{t('interviews.noPersona')}</option>
            {personas.map((persona) => (
              <option key={persona.id} value={persona.id}>
                {persona.name}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <SegmentChoice value={draft.ofSegment} words={draft.segment ?? ''} making={false} choose={choose} />
      <PlainField label={t('interviews.market')}>
        {(control) => (
          <select
            {...control}
            value={draft.market}
            onChange={(event) => setDraft({ ...draft, market: event.target.value as Interview['market'] })}
          >
            {markets.map((market) => (
              <option key={market} value={market}>
                {t(`interviews.market.${market}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <div className="interview-form-end">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={!draft.name.trim()}>
          {t(initial ? 'interviews.save' : 'interviews.create')}
        </button>
      </div>
    </form>
  );
}
