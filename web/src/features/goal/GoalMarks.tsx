import { Flag, Timer, X } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { type GoalPart, markGoal } from './edits';
import type { Marked } from './useMarked';

/** Which touchpoints mean that the goal is reached, and where its time begins: said here, or on the card itself. */
export function GoalMarks({ marked }: { readonly marked: Marked }) {
  return (
    <div className="goal-marks">
      <Marks part="reached" icon={Flag} marked={marked} />
      <Marks part="start" icon={Timer} marked={marked} />
    </div>
  );
}

function Marks({
  part,
  icon: Icon,
  marked,
}: {
  readonly part: Exclude<GoalPart, 'none'>;
  readonly icon: typeof Flag;
  readonly marked: Marked;
}) {
  const t = useT();
  const { doc } = useSession();
  const own = marked[part];
  const free = marked.cards.filter((card) => card.goal === 'none');
  return (
    <section aria-labelledby={`goal-${part}`}>
      <h3 id={`goal-${part}`}>
        <Icon size={15} aria-hidden="true" />
        {t(`goal.marks.${part}`)}
      </h3>
      <ul className="goal-chips">
        {own.length === 0 && <li className="goal-none">{t(`goal.marks.${part}None`)}</li>}
        {own.map((card) => (
          <li key={card.id} className="chip">
            {card.name}
            <button type="button" aria-label={t('goal.unmark', { name: card.name })} onClick={() => markGoal(doc, card.id, 'none')}>
              <X size={13} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <select
        className="input"
        aria-label={t(`goal.add.${part}`)}
        value=""
        onChange={(event) => event.target.value && markGoal(doc, event.target.value, part)}
      >
        <option value="">{t(`goal.add.${part}`)}</option>
        {free.map((card) => (
          <option key={card.id} value={card.id}>
            {card.name}
          </option>
        ))}
      </select>
    </section>
  );
}
