import { memo } from 'react';
import { useMap, useSource } from '../context';
import { signRules } from '../model/signStyle';

/** Layers are style rules alone: hiding or fading a path renders nothing and moves nothing. */
export const LayerStyle = memo(function LayerStyle() {
  const { engine } = useMap();
  const { opacity, only, signs } = useSource(engine.sources.look);
  const picture = useSource(engine.picture);
  const rules = [...opacity].map(([path, value]) => {
    const group = `.map-lines .map-path[data-path="${CSS.escape(path)}"]`;
    return value <= 0 ? `${group}{display:none}` : `${group}{opacity:${value}}`;
  });
  if (only) {
    rules.push('.map .map-card{opacity:.28}');
    const through = new Set(
      picture?.paths.filter((path) => path.hops.some((hop) => hop.toCard && only.has(hop.toCard))).map((path) => path.id),
    );
    rules.push('.map .map-lines .map-path{opacity:.16}');
    for (const id of through) rules.push(`.map .map-lines .map-path[data-path="${CSS.escape(id)}"]{opacity:${opacity.get(id) ?? 1}}`);
    for (const id of only) rules.push(`.map .map-card[data-id="${CSS.escape(id)}"]{opacity:1}`);
  }
  rules.push(...signRules(signs));
  return <style>{rules.join('\n')}</style>;
});
