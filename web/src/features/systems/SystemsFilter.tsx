import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { useView, view } from '../study/view';
import './systems.css';

/** The systems of the map: one chosen leaves only the touchpoints that it serves at full strength. */
export function SystemsFilter({ map }: { readonly map: string }) {
  const t = useT();
  const chosen = useView((state) => state.system);
  const systems = useAll('system');
  const uses = useAll('use');
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  const counts = useMemo(() => {
    const own = new Set(stages.filter((stage) => stage.map === map).map((stage) => stage.id));
    const here = new Set(touchpoints.filter((touchpoint) => own.has(touchpoint.stage)).map((touchpoint) => touchpoint.id));
    const found = new Map<string, number>();
    for (const use of uses) if (here.has(use.touchpoint)) found.set(use.system, (found.get(use.system) ?? 0) + 1);
    return found;
  }, [uses, stages, touchpoints, map]);
  const shown = systems.filter((system) => counts.has(system.id));
  if (shown.length === 0) return null;
  return (
    <section className="panel-part">
      <h2 className="section-title">{t('systems.title')}</h2>
      <div className="systems-filter">
        {shown.map((system) => (
          <button
            key={system.id}
            type="button"
            aria-pressed={chosen === system.id}
            title={t('systems.only', { name: system.name })}
            onClick={() => view.set({ system: chosen === system.id ? null : system.id })}
          >
            <span>{system.name}</span>
            <b>{counts.get(system.id)}</b>
          </button>
        ))}
      </div>
    </section>
  );
}
