import { type CSSProperties, memo } from 'react';
import { useMap } from '../context';
import type { PlacedHop } from '../model/picture';
import { rosettePetals } from '../model/rosette';
import { middleOfLongest } from '../model/roundedPath';
import { standingShapes } from '../model/standing';
import type { CardStanding } from '../ports';

/** The rosette of an exception that became a reference, around the middle of its box. */
export function RosetteGlyph({ radius }: { readonly radius: number }) {
  return (
    <>
      <polygon className="map-rosette-petals" points={rosettePetals(radius)} />
      <circle className="map-rosette-eye" r={Math.round(radius * 34) / 100} />
    </>
  );
}

/** Where the line of a promoted path begins, beside the card it leaves: the cards lie over the lines. */
export const Rosette = memo(function Rosette({ first }: { readonly first: PlacedHop }) {
  const { t } = useMap();
  const [x = 0, y = 0, toX = x, toY = y] = first.points;
  const radius = Math.min(8, Math.max(4, first.pitch / 2 - 0.5));
  const away = first.from ? radius + 1.5 : 0;
  return (
    <g
      className="map-rosette"
      transform={`translate(${x + Math.sign(toX - x) * away} ${y + Math.sign(toY - y) * away})`}
      data-rosette={first.path}
    >
      <title>{t('picture.promoted')}</title>
      <RosetteGlyph radius={radius} />
    </g>
  );
});

/** Whether a path still holds, on its first link behind its marks: the sign of cards, no larger than the track of the line. */
export const PathStanding = memo(function PathStanding({
  hop,
  at,
  standing,
}: {
  readonly hop: PlacedHop;
  /** After so many marks. */
  readonly at: number;
  readonly standing: CardStanding;
}) {
  const { t } = useMap();
  const { x, y } = middleOfLongest(hop.points);
  const { ground, glyph } = standingShapes[standing];
  const size = Math.min(22.4, Math.max(12, hop.pitch - 1));
  const left = x - size / 2 + at * 21;
  const inks = { '--ground': `var(--st-${standing}-ground)`, '--ink': `var(--st-${standing}-ink)` } as CSSProperties;
  return (
    <g
      className="map-line-standing"
      data-standing={standing}
      transform={`translate(${left} ${y - size / 2}) scale(${size / 16})`}
      style={inks}
    >
      <title>{t(`standing.${standing}`)}</title>
      <path className="ground" d={ground} />
      <path className="glyph" d={glyph} />
    </g>
  );
});

/** Whether a card, a note or a stage still holds: a shape of its own for each. */
export function StandingSign({ standing }: { readonly standing: CardStanding }) {
  const { t } = useMap();
  const said = t(`standing.${standing}`);
  return <span className="map-standing" role="img" title={said} aria-label={said} style={{ backgroundImage: `var(--st-${standing})` }} />;
}
