import { useSession } from '../../doc/react';
import { useMap, useSource } from '../../map/context';
import { lineHeight, smallName } from '../../map/model/names';
import type { Scene } from '../../types/wire';
import { type Box, type Link, lineBetween } from './links';
import { aside, carried, laneSpans, stageSpans } from './match';

interface SharedProps {
  /** Each card that is in both maps, with the names of its like in the other. */
  readonly shared: ReadonlyMap<string, string>;
}

/** The cards that both maps have, framed and signed. */
export function Shared({ shared }: SharedProps) {
  const { engine, t } = useMap();
  const picture = useSource(engine.picture);
  if (!picture) return null;
  return (
    <div className="compare-marks">
      {[...shared].map(([id, name]) => {
        const card = picture.cards.get(id);
        return card ? (
          <span
            key={id}
            className="compare-shared"
            role="img"
            aria-label={t('compare.sharedWith', { name })}
            style={{ transform: `translate(${card.x - 4}px, ${card.y - 4}px)`, width: card.width + 8, height: card.height + 8 }}
          >
            <b aria-hidden="true">=</b>
          </span>
        ) : null;
      })}
    </div>
  );
}

/** Of a ghost, in the map's own units. */
const border = 2.5;

interface GhostsProps {
  readonly a: string;
  readonly b: string;
  readonly other: Scene;
  /** Cards of the other map that this one has, with their likes here: not drawn twice, and nor is what joins them on both. */
  readonly likes: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Link[];
}

/** What only the other map has, laid where it would stand on this one: its cards, and the links of its paths. */
export function Ghosts({ a, b, other, likes, links }: GhostsProps) {
  const { engine, t } = useMap();
  const { doc } = useSession();
  const picture = useSource(engine.picture);
  const step = useSource(engine.step);
  if (!picture) return null;
  const of = <K extends 'stage' | 'lane'>(kind: K, map: string) => doc.all(kind).filter((each) => each.map === map);
  const span = <T,>(list: readonly T[], is: (each: T) => boolean, read: (each: T) => { at: number; size: number }) => {
    const found = list.find(is);
    return found ? read(found) : null;
  };
  const columns = stageSpans(of('stage', a), of('stage', b), (id) =>
    span(
      picture.stages,
      (each) => each.stage === id,
      (each) => ({ at: each.x, size: each.width }),
    ),
  );
  const rows = laneSpans(of('lane', a), of('lane', b), (id) =>
    span(
      picture.lanes,
      (each) => each.lane === id,
      (each) => ({ at: each.y, size: each.height }),
    ),
  );
  // What stands on this map stays in sight, and so does each ghost.
  const taken: Parameters<typeof aside>[1][number][] = [...picture.cards.values(), ...picture.notes.values()];
  const ghosts = other.items.flatMap((card) => {
    if (card.kind !== 'card' || likes.has(card.touchpoint)) return [];
    const stage = other.items.find((each) => each.kind === 'stage' && each.stage === card.stage);
    const lane = other.items.find((each) => each.kind === 'lane' && each.lane === card.lane);
    const [column, row] = [columns.get(card.stage), rows.get(card.lane)];
    if (stage?.kind !== 'stage' || lane?.kind !== 'lane' || !column || !row) return [];
    const { width, height } = card;
    const x = carried(card.x, { at: stage.x, size: stage.width }, column) + 14;
    const y = carried(card.y, { at: lane.y, size: lane.height }, row) + 14;
    // As high as with three lines of its name.
    const tall = height * 1.3;
    const at = aside({ x, y, width, height: tall }, taken, { x: column.at, y: row.at, width: column.size, height: row.size });
    taken.push({ ...at, width, height: tall });
    return [{ card, ...at, lane: doc.get('lane', card.lane)?.name ?? '' }];
  });
  const boxes = new Map<string, Box>(ghosts.map(({ card, x, y }) => [card.touchpoint, { x, y, width: card.width, height: card.height }]));
  // Broken as the names of the map's own cards are: nothing is cut at a border.
  const nameOf = (card: Omit<Box, 'x' | 'y'> & { readonly touchpoint: string }) => {
    const name = doc.get('touchpoint', card.touchpoint)?.name ?? '';
    if (step === 0) return name;
    // Three lines, where the card it stands for has two: nothing else is said of it here.
    const inside = { width: card.width - 2 * border, height: Math.max(card.height - 2 * border, (3 * lineHeight + 3) / step), top: 0 };
    return smallName(name, inside, step).lines.join('\n');
  };
  const boxOf = (id: string): Box | undefined =>
    boxes.get(id) ?? picture.cards.get(likes.get(id)?.find((like) => picture.cards.has(like)) ?? '');
  const lines = links.flatMap(({ from, to }) => {
    const [one, next] = [boxOf(from), boxOf(to)];
    return one && next ? [{ key: `${from} ${to}`, ...lineBetween(one, next) }] : [];
  });
  return (
    <div className="compare-marks">
      {lines.length > 0 && (
        <svg className="compare-links" role="img" aria-label={t('compare.linksOther', { n: lines.length })}>
          {lines.map((each) => (
            <g key={each.key}>
              <path className="compare-link-casing" d={each.line} />
              <path className="compare-link" d={each.line} />
              <path className="compare-link-head" d={each.head} />
            </g>
          ))}
        </svg>
      )}
      {ghosts.map(({ card, x, y, lane }) => (
        <span
          key={card.touchpoint}
          className="compare-ghost"
          data-broken={step > 0 || undefined}
          role="img"
          aria-label={t('compare.onlyOther', { name: doc.get('touchpoint', card.touchpoint)?.name ?? '', lane })}
          style={{ transform: `translate(${x}px, ${y}px)`, width: card.width, minHeight: card.height }}
        >
          {nameOf(card)}
          <small>{lane}</small>
        </span>
      ))}
    </div>
  );
}
