import type { Box } from './camera';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Placed extends Box {
  readonly id: string;
}

/**
 * The card to focus when an arrow is pressed: the nearest one ahead, sideways distance counting double,
 * so that a neighbour in the row wins over a closer one off the axis.
 */
export function nearestCard(from: Placed, cards: Iterable<Placed>, direction: Direction): Placed | null {
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: Placed | null = null;
  let least = Infinity;
  for (const card of cards) {
    if (card.id === from.id) continue;
    const dx = card.x + card.width / 2 - from.x - from.width / 2;
    const dy = card.y + card.height / 2 - from.y - from.height / 2;
    const ahead = (horizontal ? dx : dy) * sign;
    if (ahead < 1) continue;
    const cost = ahead + 2 * Math.abs(horizontal ? dy : dx);
    if (cost < least) {
      least = cost;
      best = card;
    }
  }
  return best;
}
