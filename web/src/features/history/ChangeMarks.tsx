import { useEffect } from 'react';
import { useMap, useSource } from '../../map/context';
import { placedOf } from '../../map/model/picture';
import type { Change, Item } from './http';
import { type Side, useLooked } from './state';
import { signs } from './values';

interface Props {
  readonly marks: ReadonlyMap<string, Change>;
  readonly side: Side;
  readonly names: readonly Item[] | null;
}

/** What changed, on the map: a frame round each card and a badge on each path, with a sign of their own beside the colour. */
export function ChangeMarks({ marks, side, names }: Props) {
  const { engine, t } = useMap();
  const picture = useSource(engine.picture);
  useSeek();
  if (!picture || marks.size === 0) return null;
  const hidden: Change = side === 'before' ? 'added' : 'removed';
  const label = (id: string, change: Change) =>
    t('history.mark', {
      change: t(`history.legend.${change}`),
      name: names?.find((item) => item.id === id)?.name ?? names?.find((item) => item.shownBy === id)?.shownName ?? '',
    });
  const frames = [...marks].flatMap(([id, change]) => {
    const card = placedOf(picture, id);
    return card && change !== hidden ? [{ id, change, card }] : [];
  });
  const paths = picture.paths.flatMap((path) => {
    const change = marks.get(path.id);
    return change && change !== hidden ? [{ path, change }] : [];
  });
  return (
    <div className="history-marks">
      <svg className="map-svg" aria-hidden="true">
        {paths.map(({ path, change }) => (
          <path key={path.id} className="history-way" data-change={change} d={path.hops.map((hop) => hop.data).join('')} />
        ))}
      </svg>
      {frames.map(({ id, change, card }) => (
        <span
          key={id}
          className="history-frame"
          role="img"
          aria-label={label(id, change)}
          data-change={change}
          style={{ transform: `translate(${card.x - 5}px, ${card.y - 5}px)`, width: card.width + 10, height: card.height + 10 }}
        >
          <span className="history-badge">{signs[change]}</span>
        </span>
      ))}
      {paths.map(({ path, change }, i) => {
        const [x, y] = along(
          path.hops.map((hop) => hop.points),
          (i + 1) / (paths.length + 1),
        );
        return (
          <span
            key={path.id}
            className="history-way-badge"
            role="img"
            aria-label={label(path.id, change)}
            data-change={change}
            style={{ transform: `translate(${x - 11}px, ${y - 11}px)` }}
          >
            <span className="history-badge">{signs[change]}</span>
          </span>
        );
      })}
    </div>
  );
}

/** A place on a way's longest straight part: paths that run side by side have theirs apart. */
function along(hops: readonly (readonly number[])[], share: number): readonly [number, number] {
  let best: readonly [number, number] = [hops[0]?.[0] ?? 0, hops[0]?.[1] ?? 0];
  let longest = 0;
  for (const points of hops) {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [ax, ay, bx, by] = points.slice(i, i + 4) as [number, number, number, number];
      const length = Math.abs(bx - ax) + Math.abs(by - ay);
      if (length <= longest) continue;
      longest = length;
      best = [ax + (bx - ax) * share, ay + (by - ay) * share];
    }
  }
  return best;
}

/** Brings the card, path, stage or lane asked for to the middle, once the side of the map that holds it is there. */
function useSeek(): void {
  const { engine } = useMap();
  const picture = useSource(engine.picture);
  const sought = useLooked((state) => state.sought);
  useEffect(() => {
    if (!sought || !picture || done === sought.asked) return;
    const card = picture.cards.get(sought.id);
    const path = picture.paths.find((each) => each.id === sought.id);
    const stage = picture.stages.find((each) => each.stage === sought.id);
    const box = card ?? (path && boxOf(path.hops.flatMap((hop) => hop.points)));
    if (box) engine.fitBox(box, 0.9);
    else if (stage) engine.fitBox({ x: stage.x, y: engine.content().y, width: stage.width, height: 300 }, 0.9);
    else return;
    done = sought.asked;
  }, [engine, picture, sought]);
}

/** The last request answered: a page made anew does not answer it again. */
let done = 0;

function boxOf(points: readonly number[]) {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
