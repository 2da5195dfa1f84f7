import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { handOffsOf } from './handOffs';

/** How often a path changes hands between owning units. */
export function HandOffs({ path }: { readonly path: string }) {
  const t = useT();
  const steps = useAll('step');
  const touchpoints = useAll('touchpoint');
  const found = useMemo(
    () =>
      handOffsOf(
        steps.filter((step) => step.path === path),
        new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
      ),
    [steps, touchpoints, path],
  );
  return (
    <section className="inspector-section" aria-label={t('systems.handOffs')}>
      <h3>{t('systems.handOffs')}</h3>
      <p className="fine strong">{t('systems.handOffs.count', { count: found.count })}</p>
      {found.owners.length > 0 && <p className="fine">{found.owners.join(' → ')}</p>}
      {found.unknown > 0 && <p className="fine">{t('systems.handOffs.unknown', { count: found.unknown })}</p>}
    </section>
  );
}
