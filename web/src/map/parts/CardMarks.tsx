import { Fragment, memo } from 'react';
import { useMap } from '../context';
import { isFilled, markShapes, pictogramsOf } from '../model/marks';
import type { PlacedHop } from '../model/picture';
import { middleOfLongest } from '../model/roundedPath';
import type { CardMark, CardStanding } from '../ports';
import { PathStanding } from './PathSigns';

/** The marks of a card as one element: a background for each kind. */
export const CardMarks = memo(function CardMarks({ marks }: { readonly marks: readonly CardMark[] }) {
  const { t } = useMap();
  const shown = pictogramsOf(marks);
  const list = shown.map((mark) => t(`map.mark.${mark.kind}`)).join(', ');
  return (
    <span
      className="map-marks"
      role="img"
      aria-label={t('map.marks', { list })}
      title={list}
      style={{
        width: shown.length * 19,
        backgroundImage: shown.map((mark) => `var(--${mark.sure ? 'mk' : 'mh'}-${mark.kind})`).join(','),
        backgroundPosition: shown.map((_, at) => `${at * 19}px 0`).join(','),
      }}
    />
  );
});

interface HopMarksProps {
  readonly path: string;
  readonly hops: readonly PlacedHop[];
  readonly marks: ReadonlyMap<string, readonly CardMark[]>;
  /** Whether the path still holds. */
  readonly standing: CardStanding | undefined;
}

/** The marks of links on their middle; those of the whole path and whether it holds on its first link between two cards. */
export function HopMarks({ path, hops, marks, standing }: HopMarksProps) {
  const whole = marks.get(path) ?? [];
  const first = whole.length > 0 || standing ? (hops.find((hop) => hop.from && hop.to) ?? hops[0]) : null;
  return hops.map((hop) => {
    const own = [...(hop === first ? whole : []), ...(hop.to ? (marks.get(hop.to) ?? []) : [])];
    const judged = hop === first ? standing : undefined;
    return (
      <Fragment key={hop.key}>
        {own.length > 0 && <HopMark hop={hop} marks={own} />}
        {judged && <PathStanding hop={hop} at={pictogramsOf(own).length} standing={judged} />}
      </Fragment>
    );
  });
}

function HopMark({ hop, marks }: { readonly hop: PlacedHop; readonly marks: readonly CardMark[] }) {
  const { t } = useMap();
  const { x, y } = middleOfLongest(hop.points);
  return pictogramsOf(marks).map((mark, at) => (
    <g
      key={mark.kind}
      className="map-hop-mark"
      data-sure={mark.sure || undefined}
      transform={`translate(${x - 11 + at * 21} ${y - 11}) scale(1.4)`}
    >
      <title>{t(`map.mark.${mark.kind}`)}</title>
      <circle cx={8} cy={8} r={7.2} />
      <path d={markShapes[mark.kind]} data-filled={isFilled(mark.kind) || undefined} />
    </g>
  ));
}
