import { Link2, Star } from 'lucide-react';
import { useState } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { EventExpectation, TriggeringEvent } from '../../types/wire';
import { MomentChain } from '../chain/MomentChain';
import { becomeCondition } from './edits';

interface AsConditionProps {
  readonly event: TriggeringEvent;
  readonly row: EventExpectation;
}

/** The condition of satisfaction that a row became, or the way to make it one. */
export function AsCondition({ event, row }: AsConditionProps) {
  const t = useT();
  const condition = useRecord('condition', row.condition);
  const moment = useRecord('moment', condition?.moment);
  const touchpoint = useRecord('touchpoint', moment?.touchpoint);
  const [open, setOpen] = useState(false);
  if (!condition || !moment) return <Become event={event} row={row} />;
  return (
    <>
      <button
        type="button"
        className="sheet-condition"
        aria-label={t('events.conditionOf', { name: touchpoint?.name ?? '', text: row.expectation })}
        onClick={() => setOpen(true)}
      >
        <Link2 size={14} aria-hidden="true" />
        {touchpoint?.name}
      </button>
      {open && <MomentChain moment={moment.id} onClose={() => setOpen(false)} />}
    </>
  );
}

/** One click when the event leads to a moment of truth; else the moment is chosen. */
function Become({ event, row }: AsConditionProps) {
  const t = useT();
  const { doc } = useSession();
  const choices = useMoments(event);
  const [first] = choices;
  const act = (moment: string) => becomeCondition(doc, row, moment);
  const label = t('events.becomeOf', { text: row.expectation });
  if (!first) return <span className="fine-print">{t('events.noMoment')}</span>;
  if (event.touchpoint && first.touchpoint === event.touchpoint) {
    return (
      <button type="button" className="quiet-button sheet-become" aria-label={label} onClick={() => act(first.id)}>
        <Star size={14} aria-hidden="true" />
        {t('events.become')}
      </button>
    );
  }
  return (
    <select className="sheet-become" aria-label={label} value="" onChange={(change) => change.target.value && act(change.target.value)}>
      <option value="">{t('events.become')}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}

/** The moments of truth a row may belong to: that of the event's touchpoint first, then of its map, then the others. */
function useMoments(event: TriggeringEvent): readonly { readonly id: string; readonly name: string; readonly touchpoint: string }[] {
  const { doc } = useSession();
  const moments = useAll('moment').flatMap((moment) => {
    const card = doc.get('touchpoint', moment.touchpoint);
    const map = doc.get('stage', card?.stage)?.map;
    if (!card) return [];
    const rank = card.id === event.touchpoint ? 0 : map === event.map ? 1 : 2;
    return [{ id: moment.id, name: card.name, touchpoint: card.id, rank }];
  });
  return moments.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name));
}
