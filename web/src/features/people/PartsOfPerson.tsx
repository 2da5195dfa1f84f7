import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Touchpoint } from '../../types/wire';
import { openOnMap } from '../chain/place';
import { parts } from './edits';
import './people.css';

/** Where somebody acts, decides and influences; each touchpoint opens on its map. */
export function PartsOfPerson({ study, stakeholder }: { readonly study: string; readonly stakeholder: string }) {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('involvement');
  const touchpoints = useAll('touchpoint');
  const stages = useAll('stage');
  const played = useMemo(() => {
    const own = all.filter((each) => each.stakeholder === stakeholder);
    const column = new Map(stages.map((stage, at) => [stage.id, at]));
    const along = touchpoints.toSorted((a, b) => (column.get(a.stage) ?? 0) - (column.get(b.stage) ?? 0));
    return parts.map((part) => ({
      part,
      where: along.filter((touchpoint) => own.some((each) => each.part === part && each.touchpoint === touchpoint.id)),
    }));
  }, [all, touchpoints, stages, stakeholder]);
  const shown = played.filter(({ where }) => where.length > 0);
  if (shown.length === 0) return <p className="fine-print">{t('people.nowhere')}</p>;
  const open = (touchpoint: Touchpoint) => openOnMap(study, doc.get('stage', touchpoint.stage)?.map ?? '', touchpoint.id);
  return (
    <dl className="person-parts">
      {shown.map(({ part, where }) => (
        <div key={part}>
          <dt>{t('people.partCount', { part: t(`people.part.${part}`), count: where.length })}</dt>
          <dd>
            {where.map((touchpoint) => (
              <button key={touchpoint.id} type="button" onClick={() => open(touchpoint)}>
                {touchpoint.name}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
