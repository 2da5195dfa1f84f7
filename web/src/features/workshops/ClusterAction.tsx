import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Note, ProgressAction, Touchpoint } from '../../types/wire';
import { axes } from '../chain/words';
import { isDay } from '../inspector/conditionForm';
import { DayInput } from '../inspector/DayInput';
import { PlainField } from '../inspector/PlainField';
import { ClusterPlace, ClusterWords } from './ClusterFields';
import { clusterAction } from './edits';

interface ClusterActionProps {
  readonly notes: readonly Note[];
  readonly title: string;
  readonly cards: readonly Touchpoint[];
  readonly done: (name: string) => void;
}

/** Notes with the same idea become an action: for a condition of satisfaction, and read on its touchpoint, or for none yet, and read where one says. */
export function ClusterAction({ notes, title, cards, done }: ClusterActionProps) {
  const t = useT();
  const { doc } = useSession();
  const moments = useAll('moment');
  const conditions = useAll('condition');
  const [text, setText] = useState('');
  const [axis, setAxis] = useState<ProgressAction['axis']>('process');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [condition, setCondition] = useState('');
  const [place, setPlace] = useState('');
  const said = text.trim() || title;
  const groups = cards.flatMap((card) => {
    const own = new Set(moments.flatMap((moment) => (moment.touchpoint === card.id ? [moment.id] : [])));
    const list = conditions.filter((each) => own.has(each.moment));
    return list.length > 0 ? [{ card, list }] : [];
  });
  const card = groups.find(({ list }) => list.some((each) => each.id === condition))?.card;
  const make = () => {
    clusterAction(doc, notes, card?.id ?? (place || null), {
      text: said,
      axis,
      owner: owner.trim(),
      // What is no date is none.
      due: isDay(due) ? due : '',
      conditions: card ? [condition] : [],
    });
    done(said);
  };
  return (
    <>
      <ClusterWords label={t('chain.action.text')} value={text} title={title} change={setText} />
      {groups.length > 0 && (
        <PlainField label={t('workshop.actionFor')}>
          {(control) => (
            <select {...control} value={condition} onChange={(event) => setCondition(event.target.value)}>
              <option value="">{t('workshop.forNoCondition')}</option>
              {groups.map(({ card: of, list }) => (
                <optgroup key={of.id} label={of.name}>
                  {list.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.text}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </PlainField>
      )}
      {!card && (
        <ClusterPlace
          label={t('workshop.readOn')}
          hint={t('workshop.noCondition')}
          none={t('workshop.staysNote')}
          cards={cards}
          value={place}
          change={setPlace}
        />
      )}
      <div className="form-pair">
        <PlainField label={t('chain.action.axis')}>
          {(control) => (
            <select {...control} value={axis} onChange={(event) => setAxis(event.target.value as ProgressAction['axis'])}>
              {axes.map((each) => (
                <option key={each} value={each}>
                  {t(`chain.axis.${each}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('chain.owner')}>
          {(control) => <input {...control} value={owner} maxLength={200} onChange={(event) => setOwner(event.target.value)} />}
        </PlainField>
      </div>
      <PlainField label={t('chain.action.due')}>{(control) => <DayInput control={control} value={due} onChange={setDue} />}</PlainField>
      <button type="button" className="button primary" onClick={make}>
        {t('workshop.makeAction', { count: notes.length })}
      </button>
    </>
  );
}
