import { standingShapes } from '../../map/model/standing';
import type { Status } from './edits';

/** The sign of a standing: a shape of its own each, so that colour says nothing alone. */
export function StandingMark({ status, size = 16 }: { readonly status: Status; readonly size?: number }) {
  const { ground, glyph } = standingShapes[status];
  return (
    <svg className="standing-mark" data-status={status} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path className="standing-ground" d={ground} />
      <path className="standing-glyph" d={glyph} />
    </svg>
  );
}
