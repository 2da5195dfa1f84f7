import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import { Link } from 'wouter';
import { api } from '../../app/api';
import { sameMap } from '../../app/sameMap';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';

/** In an alternative: of which study, and the way back to it. Nothing in a study of its own. */
export function BranchOf() {
  const t = useT();
  const about = useAll('study')[0];
  const origin = about?.branchOf ?? null;
  const studies = useQuery({
    queryKey: ['studies'],
    queryFn: () => api<readonly Wire<'ListStudiesItem'>[]>('/studies'),
    enabled: origin !== null,
  });
  if (!about || origin === null) return null;
  const name = studies.data?.find((each) => each.id === origin)?.name ?? '';
  return (
    <Link href={sameMap(origin)} className="chip branch-chip" title={t('history.alternative.back')}>
      <GitBranch size={14} aria-hidden="true" />
      <span>{t(about.merged ? 'history.alternative.wasOf' : 'history.alternative.of', { name: about.name, study: name })}</span>
    </Link>
  );
}
