import { ChevronDown } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, MapKind } from '../../types/wire';
import { KindMark } from '../../ui/KindMark';
import { Menu } from '../../ui/Menu';

const kinds: readonly MapKind[] = ['reality', 'ideal', 'design'];

/** The kind of the map shown, and the way to the others of its journey: reality, ideal, designs, each by its whole name. */
export function MapSwitch({ study, map }: { readonly study: string; readonly map: JourneyMap }) {
  const t = useT();
  const siblings = useAll('map').filter((each) => each.journey === map.journey && (!each.archived || each.id === map.id));
  const sorted = kinds.flatMap((kind) => siblings.filter((each) => each.kind === kind));
  return (
    <Menu
      className="map-switch"
      button={({ open, toggle }) => (
        <button
          type="button"
          className="button small"
          aria-expanded={open}
          title={t('study.mapsOf', { kind: t(`study.kind.${map.kind}`), count: sorted.length })}
          onClick={toggle}
        >
          <KindMark kind={map.kind} />
          {sorted.length > 1 && <span className="map-count">{sorted.length}</span>}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      )}
    >
      {(close) =>
        sorted.map((each) => (
          <Link
            key={each.id}
            href={`/s/${study}/m/${uuidOf(each.id)}`}
            aria-current={each.id === map.id ? 'page' : undefined}
            onClick={close}
          >
            <KindMark kind={each.kind} />
            <span>{each.name}</span>
          </Link>
        ))
      }
    </Menu>
  );
}
