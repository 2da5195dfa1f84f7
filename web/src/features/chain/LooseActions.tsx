import { type RefObject, useRef, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Condition, ProgressAction } from '../../types/wire';
import { ActionItem } from './ActionsNode';
import { linkAction } from './edits';
import type { PlacedChain } from './useChains';

interface LooseActionsProps {
  readonly chains: readonly PlacedChain[];
  /** What has the focus once the last of them is gone, and the list with it. */
  readonly after: RefObject<HTMLElement | null>;
}

/** The actions of the study that serve no condition: ideas of a workshop, or what is left of a condition that went. */
export function LooseActions({ chains, after }: LooseActionsProps) {
  const t = useT();
  const { doc } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const loose = useAll('action').filter((action) => action.conditions.length === 0);
  if (loose.length === 0) return null;
  const link = (condition: Condition, action: ProgressAction) => {
    linkAction(doc, condition, action);
    (loose.length > 1 ? heading : after).current?.focus();
  };
  return (
    <section className="conditions-group" aria-labelledby="loose-title">
      <h2 id="loose-title" ref={heading} tabIndex={-1}>
        {t('chain.loose')}
      </h2>
      <p className="fine-print">{t('chain.looseLead')}</p>
      <ul className="mchain-items loose-actions inspector">
        {loose.map((action) => (
          <ActionItem key={action.id} action={action} condition={null}>
            {chains.length > 0 && <Serve chains={chains} action={action} link={(condition) => link(condition, action)} />}
          </ActionItem>
        ))}
      </ul>
    </section>
  );
}

interface ServeProps {
  readonly chains: readonly PlacedChain[];
  readonly action: ProgressAction;
  readonly link: (condition: Condition) => void;
}

/** Which condition an action is to serve: chosen, then linked by its button, as arrow keys pass over every choice. */
function Serve({ chains, action, link }: ServeProps) {
  const t = useT();
  const [choice, setChoice] = useState('');
  // It may have gone meanwhile.
  const chosen = chains.find((each) => each.chain.condition.id === choice)?.chain.condition;
  const cards = [...new Set(chains.map((each) => each.touchpoint))];
  return (
    <div className="loose-serve">
      <select
        className="input"
        aria-label={t('chain.serveOf', { name: action.text })}
        value={chosen?.id ?? ''}
        onChange={(event) => setChoice(event.target.value)}
      >
        <option value="">{t('chain.serve')}</option>
        {cards.map((card) => (
          <optgroup key={card.id} label={card.name}>
            {chains
              .filter((each) => each.touchpoint === card)
              .map(({ chain: { condition } }) => (
                <option key={condition.id} value={condition.id}>
                  {condition.text}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        className="button small"
        aria-label={t('chain.serveLink', { name: action.text })}
        disabled={!chosen}
        onClick={() => chosen && link(chosen)}
      >
        {t('chain.link')}
      </button>
    </div>
  );
}
