import { useSyncExternalStore } from 'react';
import { useTexts } from '../../i18n';
import { scoreText } from '../journal/evidence';
import { percent } from '../measures/overlay';
import { type Label, placeLabels } from './labels';
import { cornerOf, type Point, type Quadrant } from './points';

/** In the picture's own units; a narrow window has a picture of its own, where numbers stand for the names that are listed under it. */
const wide = { width: 720, height: 400, left: 52, top: 14, right: 14, bottom: 40 };
const narrow = { width: 360, height: 330, left: 40, top: 14, right: 10, bottom: 40 };

interface Props {
  readonly quadrant: Quadrant;
  readonly onOpen: (path: string) => void;
}

/** Weight to the right, satisfaction upwards, the intervals as thin crosses; each path is a button. */
export function Chart({ quadrant, onOpen }: Props) {
  const { t, language } = useTexts();
  const numbered = useNarrow();
  const size = numbered ? narrow : wide;
  const room = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
  const x = (share: number) => size.left + (share / quadrant.mostX) * room.width;
  const y = (value: number) => size.top + ((quadrant.high - value) / (quadrant.high - quadrant.low)) * room.height;
  const [cx, cy] = [Math.min(x(quadrant.middleX), size.left + room.width), y(quadrant.middleY)];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const spots = quadrant.points.map((point) => ({ x: x(point.x), y: y(point.y), name: point.path.name }));
  const plot = { left: size.left, right: size.left + room.width, top: size.top, bottom: size.top + room.height, line: cx };
  const labels = placeLabels(spots, plot);
  return (
    <>
      <div className="quadrant" data-numbered={numbered || undefined}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          <rect className="quadrant-ground" x={size.left} y={size.top} width={room.width} height={room.height} />
          <path
            className="quadrant-cross"
            d={`M${size.left} ${cy}H${size.left + room.width}M${cx} ${size.top}V${size.top + room.height}`}
          />
          {(
            [
              ['promise', size.left + 8, size.top + 16, 'start'],
              ['solid', size.left + room.width - 8, size.top + 16, 'end'],
              ['signal', size.left + 8, size.top + room.height - 8, 'start'],
              ['burden', size.left + room.width - 8, size.top + room.height - 8, 'end'],
            ] as const
          ).map(([corner, left, top, anchor]) => (
            <text key={corner} className="quadrant-corner" x={left} y={top} textAnchor={anchor}>
              {t(`quadrant.corner.${corner}`)}
            </text>
          ))}
          {[quadrant.low, quadrant.middleY, quadrant.high].map((value) => (
            <text key={value} className="quadrant-tick" x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {number.format(value)}
            </text>
          ))}
          {[0, quadrant.mostX / 2, quadrant.mostX].map((share) => (
            <text key={share} className="quadrant-tick" x={x(share)} y={size.top + room.height + 16} textAnchor="middle">
              {percent(share, language)}
            </text>
          ))}
          <text className="quadrant-axis" x={size.left + room.width / 2} y={size.height - 6} textAnchor="middle">
            {t('quadrant.x')}
          </text>
          <text className="quadrant-axis" transform={`translate(12 ${size.top + room.height / 2}) rotate(-90)`} textAnchor="middle">
            {t('quadrant.y', { indicator: quadrant.indicator ?? '' })}
          </text>
          {quadrant.points.map(({ path, values, score }) => (
            <path
              key={path.id}
              className="quadrant-interval"
              data-path-kind={path.kind}
              d={`M${x(values.low)} ${y(score.value)}H${x(values.high)}${score.low != null && score.high != null ? `M${x(values.share)} ${y(score.low)}V${y(score.high)}` : ''}`}
            />
          ))}
        </svg>
        {quadrant.points.map((point, at) => (
          <Bubble
            key={point.path.id}
            point={point}
            quadrant={quadrant}
            place={{ left: `${(100 * (spots[at]?.x ?? 0)) / size.width}%`, top: `${(100 * (spots[at]?.y ?? 0)) / size.height}%` }}
            label={numbered ? at + 1 : (labels[at] ?? { side: 'right', shift: 0 })}
            onOpen={onOpen}
          />
        ))}
      </div>
      {numbered && (
        <ol className="quadrant-names">
          {quadrant.points.map(({ path, values, score }) => (
            <li key={path.id} data-path-kind={path.kind}>
              <button type="button" className="quadrant-link" onClick={() => onOpen(path.id)}>
                {path.name}
              </button>
              <span>
                {percent(values.share, language)} · {scoreText(score, language)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const narrowWindow = matchMedia('(max-width: 640px)');

const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      narrowWindow.addEventListener('change', changed);
      return () => narrowWindow.removeEventListener('change', changed);
    },
    () => narrowWindow.matches,
  );

interface BubbleProps extends Props {
  readonly point: Point;
  readonly place: { readonly left: string; readonly top: string };
  /** Where its name is, or the number that stands for it. */
  readonly label: Label | number;
}

/** The kind is told by shape and colour, a stated weight by its outline, and all of it by the name. */
function Bubble({ point, quadrant, place, label, onOpen }: BubbleProps) {
  const { t, language } = useTexts();
  const { path, values, score } = point;
  const name = t('quadrant.bubble', {
    name: path.name,
    kind: t(`inspector.pathKind.${path.kind}`),
    share: percent(values.share, language),
    source: t(`inspector.source.${values.source}`),
    // Somebody's estimate has no answers behind it.
    score: [scoreText(score, language), ...(score.count > 0 ? [t('inspector.count', { n: score.count })] : [])].join(', '),
    corner: t(`quadrant.corner.${cornerOf(point, quadrant)}`),
  });
  const stated = values.source !== 'measured' || score.source !== 'measured';
  return (
    <button
      type="button"
      className="quadrant-bubble"
      data-path-kind={path.kind}
      data-source={values.source}
      data-stated={stated || undefined}
      data-side={typeof label === 'number' ? undefined : label.side}
      style={place}
      aria-label={typeof label === 'number' ? `${label}. ${name}` : name}
      title={name}
      onClick={() => onOpen(path.id)}
    >
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        {path.kind === 'reference' && <circle cx="12" cy="12" r="9" />}
        {path.kind === 'exception' && <rect x="4" y="4" width="16" height="16" rx="2" />}
        {path.kind === 'anomaly' && <path d="M12 2L23 21H1Z" />}
      </svg>
      {typeof label === 'number' ? (
        <b aria-hidden="true">{label}</b>
      ) : (
        <span aria-hidden="true" style={{ marginTop: label.shift }}>
          {path.name}
        </span>
      )}
    </button>
  );
}
