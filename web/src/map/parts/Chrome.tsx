import { List, Map as MapIcon } from 'lucide-react';
import { memo, useState } from 'react';
import { useMap, useSource } from '../context';
import { Controls } from './Controls';
import { Legend } from './Legend';
import { Minimap } from './Minimap';

/** Zoom, legend and minimap side by side under the cards; where room is short the legend and the minimap fold into their buttons. */
export const Chrome = memo(function Chrome() {
  const { engine, t } = useMap();
  const tight = useSource(engine.tight);
  const legend = useFold(tight);
  const minimap = useFold(!useSource(engine.spacious));
  return (
    <>
      {minimap.open && <Minimap />}
      <div className="map-bottom" data-tight={tight || undefined}>
        <Controls />
        <span className="map-legend-place">
          <Toggle label={t(legend.open ? 'map.legendHide' : 'map.legendShow')} pressed={legend.open} onClick={legend.toggle}>
            <List size={16} aria-hidden="true" />
          </Toggle>
          {legend.open && <Legend />}
        </span>
        <Toggle label={t(minimap.open ? 'map.minimapHide' : 'map.minimapShow')} pressed={minimap.open} onClick={minimap.toggle}>
          <MapIcon size={16} aria-hidden="true" />
        </Toggle>
      </div>
    </>
  );
});

/** Open where there is room, until somebody says otherwise; a change of room starts afresh. */
function useFold(tight: boolean) {
  const [said, setSaid] = useState<{ readonly tight: boolean; readonly open: boolean } | null>(null);
  const open = said && said.tight === tight ? said.open : !tight;
  return { open, toggle: () => setSaid({ tight, open: !open }) };
}

interface ToggleProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Toggle({ label, pressed, onClick, children }: ToggleProps) {
  return (
    <span className="map-controls" data-map-control>
      <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
        {children}
      </button>
    </span>
  );
}
