import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { ActionItem } from './ActionsNode';
import { linkAction } from './edits';
import type { PlacedChain } from './useChains';

/** The actions of the study that serve no condition: ideas of a workshop, or what is left of a condition that went. */
export function LooseActions({ chains }: { readonly chains: readonly PlacedChain[] }) {
  const t = useT();
  const { doc } = useSession();
  const loose = useAll('action').filter((action) => action.conditions.length === 0);
  if (loose.length === 0) return null;
  const cards = [...new Set(chains.map((each) => each.touchpoint))];
  return (
    <section className="conditions-group" aria-labelledby="loose-title">
      <h2 id="loose-title">{t('chain.loose')}</h2>
      <p className="fine-print">{t('chain.looseLead')}</p>
      <ul className="mchain-items loose-actions inspector">
        {loose.map((action) => (
          <ActionItem key={action.id} action={action} condition={null}>
            {cards.length > 0 && (
              <select
                className="input"
                aria-label={t('chain.serveOf', { name: action.text })}
                value=""
                onChange={(event) => {
                  const chosen = chains.find((each) => each.chain.condition.id === event.target.value);
                  if (chosen) linkAction(doc, chosen.chain.condition, action);
                }}
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
            )}
          </ActionItem>
        ))}
      </ul>
    </section>
  );
}
