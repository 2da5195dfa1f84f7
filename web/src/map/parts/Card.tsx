import { type CSSProperties, memo } from 'react';
import { useMap, useSource } from '../context';
import { figureOf, isStated, scoreOf } from '../model/figure';
import { iconOf } from '../model/icons';
import type { CardScores, KpiColors } from '../model/measures';
import type { PlacedCard } from '../model/picture';
import { titleOf } from '../model/titles';
import type { CardMark, CardStanding, CardTalk, Kpi } from '../ports';
import type { MomentVerdict, TouchpointValues } from '../wire';
import { CardMarks } from './CardMarks';
import { CardPhoto, CardQuote } from './CardShows';
import { StandingSign } from './PathSigns';
import { Rename } from './Rename';
import { Votes } from './Votes';

interface CardProps {
  readonly card: PlacedCard;
  readonly values: TouchpointValues | undefined;
  readonly colors: KpiColors | undefined;
  readonly scores: CardScores | undefined;
  readonly marks: readonly CardMark[] | undefined;
  readonly standing: CardStanding | undefined;
  readonly verdict: MomentVerdict | undefined;
  readonly talk: CardTalk | undefined;
  /** Its events as a share of the busiest card's. */
  readonly volume: number;
  /** The indicator that colours the cards is the one they show. */
  readonly kpi: Kpi;
  /** Open threads about it. */
  readonly comments: number;
  readonly selected: boolean;
  readonly roving: boolean;
  readonly editing: boolean;
}

/** One touchpoint: a button of at most seven elements, so that ninety fit in the map's DOM budget; a marked one has one more. */
export const Card = memo(function Card({
  card,
  values,
  colors,
  scores,
  marks,
  standing,
  verdict,
  talk,
  volume,
  kpi,
  comments,
  selected,
  roving,
  editing,
}: CardProps) {
  const kit = useMap();
  const { engine, formats } = kit;
  const goal = card.goal === 'none' ? null : card.goal;
  const title = titleOf(engine.sources.ahead.get()?.touchpoints.get(card.id)?.name, card);
  const figure = scoreOf(scores, kpi, kit) ?? (values && figureOf(values, kpi, kit));
  return (
    <li className="map-cell-item">
      <button
        type="button"
        className={`map-card${selected ? ' selected' : ''}${card.provisional ? ' provisional' : ''}${card.photo || card.quote ? ' illustrated' : ''}`}
        data-id={card.id}
        data-comments={comments || undefined}
        data-standing={standing}
        data-full={title.full}
        aria-description={comments ? kit.t('comments.open', { count: comments }) : undefined}
        tabIndex={roving ? 0 : -1}
        aria-pressed={selected}
        style={placed(card, colors)}
      >
        {card.photo && <CardPhoto photo={card.photo} />}
        <CardGlyph card={card} />
        <span className="map-card-title" data-small={title.small || undefined}>
          {title.lines.join('\n')}
        </span>
        {card.quote && <CardQuote quote={card.quote} />}
        {(values || figure) && (
          <span
            className="map-card-meta"
            style={barsOf(volume, values?.nps ?? null)}
            title={values && !isStated(values) ? kit.t('map.card.events', { n: values.events, cases: values.cases }) : undefined}
          >
            {values && !isStated(values) && kpi !== 'volume' && formats.volume(values.events)}
            {figure && (
              <b className={figure.mark} title={figure.detail}>
                {figure.text}
              </b>
            )}
          </span>
        )}
        {marks && <CardMarks marks={marks} />}
        {standing && <StandingSign standing={standing} />}
        {talk && <Talk talk={talk} />}
        {card.moment && <Moment verdict={verdict} />}
        {goal && (
          <span className={`map-goal ${goal}`} role="img" title={kit.t(`map.goal.${goal}`)} aria-label={kit.t(`map.goal.${goal}`)} />
        )}
      </button>
      {editing && <Rename card={card} />}
    </li>
  );
});

/** The icon; where the card is shown small also its name, which the style sheet draws: who cannot see it is read the whole title. */
const CardGlyph = memo(function CardGlyph({ card }: { readonly card: PlacedCard }) {
  const { engine } = useMap();
  useSource(engine.step);
  const small = engine.smallName(card);
  return (
    <span
      className={`map-card-icon mi-${iconOf(card.icon)}`}
      data-small={small?.lines.join('\n')}
      data-room={small?.room}
      data-cut={small?.cut || undefined}
    />
  );
});

const barsOf = (volume: number, nps: number | null) => ({ '--volume': Math.sqrt(volume), '--nps': (nps ?? 0) / 100 }) as CSSProperties;

function placed(card: PlacedCard, colors: KpiColors | undefined): CSSProperties {
  const style: Record<string, string | number> = {
    transform: `translate(${card.x}px, ${card.y}px)`,
    width: card.width,
    height: card.height,
  };
  if (card.photo) style['--photo'] = `${card.photo.height}px`;
  colors?.forEach((color, i) => {
    if (color) style[`--c${i}`] = color;
  });
  return style as CSSProperties;
}

/** How many conditions customers stated here, how many actions are under way for them, and the votes given. */
function Talk({ talk: { voices, actions, votes } }: { readonly talk: CardTalk }) {
  const { t } = useMap();
  return (
    <span className="map-talk">
      {voices > 0 && (
        <span className="voice" role="img" title={t('map.voices', { count: voices })} aria-label={t('map.voices', { count: voices })}>
          {voices}
        </span>
      )}
      {actions > 0 && (
        <span className="actions" role="img" title={t('map.actions', { count: actions })} aria-label={t('map.actions', { count: actions })}>
          {actions}
        </span>
      )}
      {votes && <Votes votes={votes} />}
    </span>
  );
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
