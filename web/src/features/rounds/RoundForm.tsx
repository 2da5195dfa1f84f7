import { type FormEvent, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Round } from '../../types/wire';
import { focusFault } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { openRound } from './edits';
import { triptych } from './model';
import { useSubjects } from './useSubjects';

/** What the round asks: which touchpoints and paths, on which of CX, EX and Ops, of which groups. The moments of truth are proposed. */
export function RoundForm({ map, opened }: { readonly map: string; readonly opened: (round: string) => void }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const { cards, paths } = useSubjects(map);
  const moments = useAll('moment').map((moment) => moment.touchpoint);
  const [name, setName] = useState('');
  const [question, setQuestion] = useState('');
  const [groups, setGroups] = useState(() => t('rounds.groupsUsual'));
  const [axes, setAxes] = useState<readonly Round['axes'][number][]>(triptych);
  const [subjects, setSubjects] = useState<ReadonlySet<string>>(
    () => new Set(moments.filter((id) => cards.some((card) => card.id === id))),
  );
  const [tried, setTried] = useState(false);
  const named = [...new Set(groups.split(/[,\n]/).map((group) => group.trim()))].filter(Boolean);
  const faults = {
    name: !name.trim() && t('rounds.fault.name'),
    groups: named.length === 0 && t('rounds.fault.groups'),
    what: (subjects.size === 0 || axes.length === 0) && t('rounds.fault.what'),
  };
  const toggle = (id: string) =>
    setSubjects((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (faults.name || faults.groups || faults.what) return focusFault(event.currentTarget);
    opened(
      openRound(doc, map, {
        name: name.trim(),
        question: question.trim(),
        groups: named,
        axes: triptych.filter((axis) => axes.includes(axis)),
        touchpoints: cards.filter((card) => subjects.has(card.id)).map((card) => card.id),
        paths: paths.filter((path) => subjects.has(path.id)).map((path) => path.id),
      }),
    );
  };
  return (
    <form className="rounds-form" onSubmit={submit} noValidate aria-label={t('rounds.new')}>
      <p className="fine-print">{t('rounds.lead')}</p>
      <div className="form-pair">
        <PlainField label={t('rounds.name')} fault={(tried && faults.name) || null}>
          {(control) => (
            <input
              {...control}
              value={name}
              maxLength={200}
              placeholder={t('rounds.nameHint')}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </PlainField>
        <PlainField label={t('rounds.question')}>
          {(control) => (
            <input
              {...control}
              value={question}
              maxLength={2000}
              placeholder={t('rounds.questionHint')}
              onChange={(event) => setQuestion(event.target.value)}
            />
          )}
        </PlainField>
      </div>
      <PlainField label={t('rounds.groups')} hint={t('rounds.groupsHint')} fault={(tried && faults.groups) || null}>
        {(control) => <input {...control} value={groups} maxLength={1000} onChange={(event) => setGroups(event.target.value)} />}
      </PlainField>
      <fieldset className="rounds-pick rounds-axes">
        <legend>{t('rounds.axes')}</legend>
        {triptych.map((axis) => (
          <label key={axis}>
            <input
              type="checkbox"
              checked={axes.includes(axis)}
              onChange={() => setAxes((before) => (before.includes(axis) ? before.filter((each) => each !== axis) : [...before, axis]))}
            />
            <span>
              <b>{t(`rounds.axis.${axis}`)}</b> {t(`rounds.axisOf.${axis}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="rounds-pick">
        <legend>{t('rounds.touchpoints', { n: cards.filter((card) => subjects.has(card.id)).length })}</legend>
        {cards.map((card) => (
          <label key={card.id} title={card.stage}>
            <input type="checkbox" checked={subjects.has(card.id)} onChange={() => toggle(card.id)} />
            <span>{card.name}</span>
          </label>
        ))}
      </fieldset>
      {paths.length > 0 && (
        <fieldset className="rounds-pick">
          <legend>{t('rounds.paths', { n: paths.filter((path) => subjects.has(path.id)).length })}</legend>
          {paths.map((path) => (
            <label key={path.id}>
              <input type="checkbox" checked={subjects.has(path.id)} onChange={() => toggle(path.id)} />
              <span>{path.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="form-end">
        {tried && faults.what && <p className="plain-fault">{faults.what}</p>}
        <button type="submit" className="button primary">
          {t('rounds.openNow')}
        </button>
      </div>
    </form>
  );
}
