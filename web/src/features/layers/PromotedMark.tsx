import { useT } from '../../i18n';
import { rosettePetals } from '../../map/model/rosette';

/** The rosette that a promoted path has on the map. */
export function PromotedMark({ silent = false }: { readonly silent?: boolean }) {
  const t = useT();
  const said = t('inspector.path.promoted');
  return (
    <svg
      className="promoted-mark"
      width="14"
      height="14"
      viewBox="-8 -8 16 16"
      role={silent ? undefined : 'img'}
      aria-label={silent ? undefined : said}
      aria-hidden={silent || undefined}
    >
      {!silent && <title>{said}</title>}
      <polygon points={rosettePetals(8)} />
      <circle r="2.7" />
    </svg>
  );
}
