import { memo } from 'react';
import { useMap, useSource } from '../context';

/** Layers are style rules alone: hiding or fading a path renders nothing and moves nothing. */
export const LayerStyle = memo(function LayerStyle() {
  const { engine } = useMap();
  const { opacity } = useSource(engine.sources.look);
  const rules = [...opacity].map(([path, value]) => {
    const group = `.map-lines .map-path[data-path="${CSS.escape(path)}"]`;
    return value <= 0 ? `${group}{display:none}` : `${group}{opacity:${value}}`;
  });
  return <style>{rules.join('\n')}</style>;
});
