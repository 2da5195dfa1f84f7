import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { myName } from '../../app/me';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { Mark } from '../../types/wire';
import { focusFault, useFirstField } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { markKinds } from '../marks/words';
import { useActing } from '../workshops/acting';
import { type InboxItem, type ReviewRequest, review } from './http';

const outcomes = ['mark', 'decision', 'note', 'aside'] as const satisfies readonly ReviewRequest['outcome'][];

interface ReviewProps {
  readonly study: string;
  readonly item: InboxItem;
  /** How many observations are reviewed at once. */
  readonly count: number;
  readonly close: () => void;
}

/** What the team makes of an observation, in its own words: the words of the sender stay where they can be erased. */
export function ReviewForm({ study, item: { observation }, count, close }: ReviewProps) {
  const t = useT();
  const form = useFirstField();
  const acting = useActing();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<ReviewRequest['outcome']>(observation.kind === 'idea' ? 'note' : 'mark');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Mark['kind']>(observation.kind === 'idea' ? 'weakSignal' : observation.kind);
  const [map, setMap] = useState(observation.map ? `map:${observation.map}` : '');
  const [subject, setSubject] = useState(observation.place ? `touchpoint:${observation.place}` : '');
  const [tried, setTried] = useState(false);
  const maps = useAll('map').filter((each) => !each.archived);
  const subjects = useSubjects(map);
  const about = subjects.some((each) => each.id === subject) ? subject : '';
  const lacking = outcome !== 'aside' && (outcome === 'mark' ? !about : !map);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || lacking) return focusFault(form.current);
    const said = {
      outcome,
      text: text.trim(),
      by: myName(),
      map: map ? map.slice('map:'.length) : null,
      ...(about && outcome !== 'aside' && { subject: about }),
      kind,
    };
    const done = await acting(review(study, observation.id, said));
    void queries.invalidateQueries({ queryKey: ['observations', study] });
    if (done) close();
  };
  return (
    <form ref={form} className="inbox-review" onSubmit={(event) => void submit(event)} aria-label={t('inbox.review')} noValidate>
      <fieldset className="segments" aria-label={t('inbox.makes', { count })}>
        {outcomes.map((each) => (
          <button key={each} type="button" aria-pressed={each === outcome} onClick={() => setOutcome(each)}>
            {t(`inbox.make.${each}`)}
          </button>
        ))}
      </fieldset>
      <PlainField
        label={t(`inbox.text.${outcome}`)}
        hint={t(outcome === 'aside' ? 'inbox.reasonHint' : 'inbox.textHint')}
        fault={tried && !text.trim() ? t('inbox.textMissing') : null}
      >
        {(control) => <textarea {...control} rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}
      </PlainField>
      {outcome !== 'aside' && (
        <div className="inbox-where">
          {!observation.map && (
            <PlainField label={t('inbox.map')} fault={tried && !map ? t('inbox.mapMissing') : null}>
              {(control) => (
                <select {...control} value={map} onChange={(event) => setMap(event.target.value)}>
                  <option value="">{t('inbox.choose')}</option>
                  {maps.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
          )}
          <PlainField label={t('inbox.subject')} fault={tried && outcome === 'mark' && !about ? t('inbox.subjectMissing') : null}>
            {(control) => (
              <select {...control} value={about} onChange={(event) => setSubject(event.target.value)}>
                <option value="">{t(outcome === 'mark' ? 'inbox.choose' : 'inbox.wholeMap')}</option>
                {(['touchpoint', 'path'] as const).map((group) => (
                  <optgroup key={group} label={t(`inbox.group.${group}`)}>
                    {subjects
                      .filter((each) => each.id.startsWith(group))
                      .map((each) => (
                        <option key={each.id} value={each.id}>
                          {each.name}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </PlainField>
          {outcome === 'mark' && (
            <PlainField label={t('marks.kind')}>
              {(control) => (
                <select {...control} value={kind} onChange={(event) => setKind(event.target.value as Mark['kind'])}>
                  {markKinds.map((each) => (
                    <option key={each} value={each}>
                      {t(`marks.kind.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
          )}
        </div>
      )}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t(`inbox.do.${outcome}`)}
        </button>
      </div>
    </form>
  );
}

/** Touchpoints and paths of a map, in the order of the map. */
function useSubjects(map: string): readonly { readonly id: string; readonly name: string }[] {
  const stages = useAll('stage');
  const cards = useAll('touchpoint');
  const paths = useAll('path');
  return useMemo(
    () => [
      ...stages.filter((stage) => stage.map === map).flatMap((stage) => cards.filter((card) => card.stage === stage.id)),
      ...paths.filter((path) => path.map === map),
    ],
    [stages, cards, paths, map],
  );
}
