import { useSession } from '../../doc/react';
import { type Translate, useT } from '../../i18n';
import type { CaseQuery, DeviationKind } from './http';
import type { Screen } from './screens';

type Named = (kind: 'touchpoint' | 'path', id: string) => string;

/** What a screen is about, in words. */
export function useTitle(screen: Screen | undefined): string {
  const t = useT();
  const { doc } = useSession();
  if (!screen) return '';
  if (screen.kind === 'deviations') return t('cases.deviations');
  if (screen.kind === 'case') return t('cases.one', { id: screen.id });
  const about = aboutQuery(screen.query, t, (kind, id) => doc.get(kind, id)?.name ?? '?');
  return about ? t('cases.about', { about }) : t('cases.all');
}

export function aboutQuery(query: CaseQuery, t: Translate, name: Named): string {
  const [kind, , touchpoint] = query.deviation?.split('~') ?? [];
  return [
    query.class && t(`cases.class.${query.class}`),
    query.path && name('path', query.path),
    query.nearest && t('measures.near', { path: name('path', query.nearest) }),
    query.touchpoint && name('touchpoint', query.touchpoint),
    query.goal && t(`goal.outcome.${query.goal}`),
    kind && t(`cases.deviation.${kind as DeviationKind}`),
    touchpoint && name('touchpoint', touchpoint),
  ]
    .filter(Boolean)
    .join(' · ');
}
