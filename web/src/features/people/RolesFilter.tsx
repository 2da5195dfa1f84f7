import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { useView, view } from '../study/view';
import { roles } from './edits';
import { RoleIcon } from './RoleIcon';
import { roleText } from './words';
import './people.css';

/** The roles that play a part on the map: one chosen leaves only its touchpoints at full strength. */
export function RolesFilter({ map }: { readonly map: string }) {
  const t = useT();
  const chosen = useView((state) => state.role);
  const people = useAll('stakeholder');
  const involved = useAll('involvement');
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  const counts = useMemo(() => {
    const own = new Set(stages.filter((stage) => stage.map === map).map((stage) => stage.id));
    const here = new Set(touchpoints.filter((touchpoint) => own.has(touchpoint.stage)).map((touchpoint) => touchpoint.id));
    const roleOf = new Map(people.map((person) => [person.id, person.role]));
    const found = new Map<string, Set<string>>();
    for (const { stakeholder, touchpoint } of involved) {
      const role = roleOf.get(stakeholder);
      if (role === undefined || !here.has(touchpoint)) continue;
      found.set(role, (found.get(role) ?? new Set()).add(touchpoint));
    }
    return found;
  }, [people, involved, stages, touchpoints, map]);
  const shown = [...roles, ...[...counts.keys()].filter((role) => !roles.some((each) => each === role))].filter((role) => counts.has(role));
  if (shown.length === 0) return null;
  return (
    <section className="panel-part">
      <h2 className="section-title">{t('people.here')}</h2>
      <div className="roles-filter">
        {shown.map((role) => (
          <button
            key={role}
            type="button"
            aria-pressed={chosen === role}
            title={t('people.only', { role: roleText(role, t) })}
            onClick={() => view.set({ role: chosen === role ? null : role })}
          >
            <RoleIcon role={role} />
            <span>{roleText(role, t)}</span>
            <b>{counts.get(role)?.size}</b>
          </button>
        ))}
      </div>
    </section>
  );
}
