import { useMap } from '../context';
import type { CardTalk } from '../ports';

/** [S61.2] What the vote shown gave a card, or a note that stands on the map. */
export function Votes({ votes: { count, name } }: { readonly votes: NonNullable<CardTalk['votes']> }) {
  const { t } = useMap();
  const said = t('map.votes', { count, name });
  return (
    <span className="votes" role="img" title={said} aria-label={said}>
      {count}
    </span>
  );
}
