import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, MapKind } from '../../types/wire';

const kinds: readonly MapKind[] = ['reality', 'ideal', 'design'];

/** The maps of the journey: reality, ideal, design. Several of one kind show their names. */
export function MapSwitch({ study, map }: { readonly study: string; readonly map: JourneyMap }) {
  const t = useT();
  const siblings = useAll('map').filter((each) => each.journey === map.journey && (!each.archived || each.id === map.id));
  const sorted = kinds.flatMap((kind) => siblings.filter((each) => each.kind === kind));
  return (
    <nav className="segments map-switch" aria-label={t('study.maps')}>
      {sorted.map((each) => {
        const alone = siblings.filter((other) => other.kind === each.kind).length === 1;
        return (
          <Link
            key={each.id}
            href={`/s/${study}/m/${uuidOf(each.id)}`}
            title={each.name}
            aria-current={each.id === map.id ? 'page' : undefined}
          >
            {alone ? t(`study.kind.${each.kind}`) : each.name}
          </Link>
        );
      })}
    </nav>
  );
}
