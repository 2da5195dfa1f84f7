import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api';
import { useSession, useSource } from '../../doc/react';
import type { Wire } from '../../types/schemas';
import { useSettled } from '../../ui/useSettled';

export type Finding = Wire<'CheckFinding'>;
export type Severity = Finding['severity'];

export const severities = ['fault', 'gap', 'hint'] as const satisfies readonly Severity[];

/** The findings of a map, asked for again when the study or its measures change; those before stay until then. */
export function useFindings(study: string, map: string) {
  const session = useSession();
  const { revision } = useSource(session.history);
  const version = useSource(session.measures).overlay?.version ?? '';
  const now = useSettled(`${revision} ${version}`);
  return useQuery({
    queryKey: ['check', study, map, now],
    queryFn: () => api<Wire<'CheckMapResponse'>>(`/studies/${study}/maps/${map}/check`),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.status === 'error' ? 3_000 : false),
  });
}

export interface Group {
  /** C1 to C10. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

const gravity = (finding: Finding): number => severities.indexOf(finding.severity);

/** By family, the one with the gravest finding first, and the gravest first in each; else in the order they came. A severity that is not wanted is left out. */
export function grouped(findings: readonly Finding[], wanted: ReadonlySet<Severity>): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter((each) => wanted.has(each.severity))) {
    const id = finding.check.slice(0, finding.check.indexOf('.'));
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return [...groups]
    .map(([id, list]) => ({ id, findings: list.sort((a, b) => gravity(a) - gravity(b)) }))
    .sort((a, b) => Math.min(...a.findings.map(gravity)) - Math.min(...b.findings.map(gravity)));
}

export const counted = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { fault: 0, gap: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};
