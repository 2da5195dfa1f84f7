import { useMap, useSource } from '../context';
import { cellBox } from '../model/cells';

/** The cell that was chosen: where the next card, note or paste goes. */
export function CellMark() {
  const { engine } = useMap();
  const picture = useSource(engine.picture);
  const { cell } = useSource(engine.sources.look);
  const stage = cell && picture?.stages.find((each) => each.stage === cell.stage);
  const lane = cell && picture?.lanes.find((each) => each.lane === cell.lane);
  if (!stage || !lane) return null;
  const { x, y, width, height } = cellBox({ stage, lane });
  return <div className="map-cell-mark" style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />;
}
