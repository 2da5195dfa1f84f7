import { useT } from '../i18n';
import type { MapKind } from '../types/wire';

const shapes: Readonly<Record<MapKind, React.ReactNode>> = {
  reality: <circle cx="6" cy="6" r="4.6" />,
  ideal: <path d="M6 .8l1.6 3.3 3.6.5-2.6 2.6.6 3.6L6 9.1l-3.2 1.7.6-3.6L.8 4.6l3.6-.5z" />,
  design: <path d="M6 .8L11.2 6 6 11.2.8 6z" />,
};

/** The kind of a map by shape and word, never by colour alone: disc, star, diamond. */
export function KindMark({ kind }: { readonly kind: MapKind }) {
  const t = useT();
  return (
    <span className="kind-mark" data-kind={kind}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[kind]}
      </svg>
      {t(`study.kind.${kind}`)}
    </span>
  );
}
