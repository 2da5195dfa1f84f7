import type { JourneyPath } from '../../types/wire';

/** The line of a path as the map draws it: solid, dashed or dotted. */
export function PathSample({ kind }: { readonly kind: JourneyPath['kind'] }) {
  return (
    <svg className="path-sample" data-kind={kind} width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
      <line x1="3" y1="4" x2="25" y2="4" />
    </svg>
  );
}
