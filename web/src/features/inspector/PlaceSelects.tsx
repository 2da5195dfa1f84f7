import { useMemo } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Touchpoint } from '../../types/wire';
import { PlainField } from './PlainField';
import { moveTo } from './place';

/** Stage and lane as two selects: the way to move a touchpoint without dragging. */
export function PlaceSelects({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useT();
  const session = useSession();
  const map = useRecord('stage', touchpoint.stage)?.map ?? null;
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const ownStages = useMemo(() => stages.filter((stage) => stage.map === map), [stages, map]);
  const ownLanes = useMemo(() => lanes.filter((lane) => lane.map === map), [lanes, map]);
  const move = (stage: string, lane: string) => {
    const ops = moveTo(touchpoint, stage, lane, session.doc.all('touchpoint'));
    if (ops.length > 0) session.doc.edit('touchpoint.move', ops);
  };
  return (
    <div className="form-pair">
      <PlainField label={t('inspector.stage')}>
        {(control) => (
          <select {...control} value={touchpoint.stage} onChange={(event) => move(event.target.value, touchpoint.lane)}>
            {ownStages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <PlainField label={t('inspector.lane')}>
        {(control) => (
          <select {...control} value={touchpoint.lane} onChange={(event) => move(touchpoint.stage, event.target.value)}>
            {ownLanes.map((lane) => (
              <option key={lane.id} value={lane.id}>
                {lane.name}
              </option>
            ))}
          </select>
        )}
      </PlainField>
    </div>
  );
}
