import { type CSSProperties, memo } from 'react';
import { type MapKit, useMap } from '../context';
import { iconOf } from '../model/icons';
import type { KpiColors } from '../model/measures';
import type { PlacedCard } from '../model/picture';
import type { MomentVerdict, TouchpointValues } from '../wire';
import { Rename } from './Rename';

interface CardProps {
  readonly card: PlacedCard;
  readonly values: TouchpointValues | undefined;
  readonly colors: KpiColors | undefined;
  readonly verdict: MomentVerdict | undefined;
  /** Its events as a share of the busiest card's. */
  readonly volume: number;
  readonly selected: boolean;
  readonly roving: boolean;
  readonly editing: boolean;
}

/** One touchpoint: a button of at most seven elements, so that ninety fit in the map's DOM budget. */
export const Card = memo(function Card({ card, values, colors, verdict, volume, selected, roving, editing }: CardProps) {
  const kit = useMap();
  const { formats } = kit;
  const nps = values?.nps ?? null;
  return (
    <li className="map-cell-item">
      <button
        type="button"
        className={`map-card${selected ? ' selected' : ''}${card.provisional ? ' provisional' : ''}`}
        data-id={card.id}
        tabIndex={roving ? 0 : -1}
        aria-pressed={selected}
        style={placed(card, colors)}
      >
        <span className={`map-card-icon mi-${iconOf(card.icon)}`} />
        <span className="map-card-title">{card.lines.join('\n')}</span>
        {values && (
          <span className="map-card-meta" style={barsOf(volume, nps)}>
            {formats.volume(values.events)}
            {nps !== null && (
              <b className={scoreOf(nps)} title={detailOf(values, nps, kit)}>
                {formats.signed(nps)}
              </b>
            )}
          </span>
        )}
        {card.moment && <Moment verdict={verdict} />}
      </button>
      {editing && <Rename card={card} />}
    </li>
  );
});

const scoreOf = (nps: number) => (nps >= 20 ? 'good' : nps <= -10 ? 'bad' : '');

/** What is behind the score: its interval and the number of answers. */
function detailOf(values: TouchpointValues, nps: number, { t, formats }: MapKit): string {
  const value = formats.signed(nps);
  if (values.npsLow == null || values.npsHigh == null) return t('map.nps', { value });
  return t('map.npsDetail', {
    value,
    low: formats.signed(values.npsLow),
    high: formats.signed(values.npsHigh),
    count: formats.volume(values.npsCount),
  });
}

const barsOf = (volume: number, nps: number | null) => ({ '--volume': Math.sqrt(volume), '--nps': (nps ?? 0) / 100 }) as CSSProperties;

function placed(card: PlacedCard, colors: KpiColors | undefined): CSSProperties {
  const style: Record<string, string | number> = {
    transform: `translate(${card.x}px, ${card.y}px)`,
    width: card.width,
    height: card.height,
  };
  colors?.forEach((color, i) => {
    if (color) style[`--c${i}`] = color;
  });
  return style as CSSProperties;
}

function Moment({ verdict }: { readonly verdict: MomentVerdict | undefined }) {
  const { t } = useMap();
  if (!verdict || verdict.verdict === 'unknown') return <span className="map-moment" role="img" aria-label={t('map.moment')} />;
  return (
    <span className="map-moment" role="img" aria-label={`${t('map.moment')}, ${t(`map.verdict.${verdict.verdict}`)}`}>
      <span className={`map-verdict ${verdict.verdict}`}>{t(`map.verdict.${verdict.verdict}`)}</span>
    </span>
  );
}
