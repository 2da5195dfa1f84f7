import type { PathKind } from '../../types/wire';

/** How a path of this kind is drawn; stated weights have a light core, as on the map. */
export function LineSample({ kind, stated = false }: { readonly kind: PathKind; readonly stated?: boolean }) {
  return (
    <svg className="line-sample" data-kind={kind} width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
      <path d="M3 7H25" />
      {stated && <path d="M3 7H25" className="core" />}
    </svg>
  );
}
