import { useLayoutEffect, useMemo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import type { PlacedCard } from '../model/picture';
import { Card } from './Card';

/** The cards in view, in one list per stage; the others are painted by the stand-in. */
export function Cells() {
  const { engine, intents, t } = useMap();
  const mounted = useSource(engine.mounted);
  const picture = useSource(engine.picture);
  const look = useSource(engine.sources.look);
  const roving = useSource(engine.roving);
  const editing = useSource(engine.editing);
  const comments = useSource(engine.comments);
  const measures = useMeasures();
  const stages = useMemo(() => byStage(mounted), [mounted]);
  const entry = roving && mounted.some((card) => card.id === roving) ? roving : mounted[0]?.id;
  useLayoutEffect(() => engine.request(), [engine, mounted]);
  return (picture?.stages ?? []).map((stage) => {
    const cards = stages.get(stage.stage);
    if (!cards) return null;
    return (
      <ul key={stage.stage} className="map-stage-list" aria-label={t('map.stage', { number: stage.number, name: stage.lines.join(' ') })}>
        {cards.map((card) => (
          <Card
            key={card.id}
            card={card}
            values={measures.touchpoints.get(card.id)}
            colors={measures.colors.get(card.id)}
            scores={measures.scores.get(card.id)}
            marks={measures.marks.get(card.id)}
            standing={measures.standings.get(card.id)}
            verdict={card.moment ? measures.moments.get(card.moment) : undefined}
            talk={measures.talk.get(card.id)}
            volume={(measures.touchpoints.get(card.id)?.events ?? 0) / measures.mostEvents}
            kpi={look.kpi}
            comments={comments.get(card.id) ?? 0}
            selected={look.selection.has(card.id)}
            roving={card.id === entry}
            editing={card.id === editing && !intents.readOnly}
          />
        ))}
      </ul>
    );
  });
}

function byStage(cards: readonly PlacedCard[]): Map<string, PlacedCard[]> {
  const stages = new Map<string, PlacedCard[]>();
  for (const card of cards) {
    const list = stages.get(card.stage);
    if (list) list.push(card);
    else stages.set(card.stage, [card]);
  }
  for (const list of stages.values()) list.sort((a, b) => a.y - b.y);
  return stages;
}
