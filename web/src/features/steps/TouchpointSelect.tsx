import { useMemo } from 'react';
import { useAll } from '../../doc/react';

interface Props {
  readonly map: string;
  readonly label: string;
  readonly without?: readonly string[];
  readonly onChoose: (touchpoint: string) => void;
}

/** Chooses a touchpoint of the map, by stage; the list shows its own label until one is chosen. */
export function TouchpointSelect({ map, label, without = [], onChoose }: Props) {
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const touchpoints = useAll('touchpoint');
  const groups = useMemo(() => {
    const rows = new Map(lanes.map((lane, place) => [lane.id, place]));
    return stages
      .filter((stage) => stage.map === map)
      .map((stage) => ({
        stage,
        cards: touchpoints
          .filter((each) => each.stage === stage.id && !without.includes(each.id))
          .sort((a, b) => (rows.get(a.lane) ?? 0) - (rows.get(b.lane) ?? 0)),
      }))
      .filter((group) => group.cards.length > 0);
  }, [stages, lanes, touchpoints, map, without]);
  return (
    <select className="step-choose" aria-label={label} value="" onChange={(event) => event.target.value && onChoose(event.target.value)}>
      <option value="">{label}</option>
      {groups.map(({ stage, cards }) => (
        <optgroup key={stage.id} label={stage.name}>
          {cards.map((card) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
