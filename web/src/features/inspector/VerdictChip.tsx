import { CircleCheck, CircleDashed, OctagonX, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n';
import type { Verdict } from '../../types/wire';

const shapes = { kept: CircleCheck, atRisk: TriangleAlert, broken: OctagonX, unknown: CircleDashed };

/** Kept, at risk, broken or unknown: shape, word and colour, never colour alone. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const t = useT();
  const Shape = shapes[verdict];
  return (
    <span className="chip verdict" data-verdict={verdict}>
      <Shape size={14} aria-hidden="true" />
      {t(`inspector.verdict.${verdict}`)}
    </span>
  );
}
