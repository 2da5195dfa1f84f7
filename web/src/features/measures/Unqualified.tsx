import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api } from '../../app/api';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { view } from '../study/view';
import { percent, whole } from './overlay';

interface Props {
  readonly map: string;
  readonly log: string;
  /** Measures change with it: the list is asked for again. */
  readonly version: string;
}

/** The cases to qualify, the most frequent first; a click shows their touchpoints on the map. */
export function Unqualified({ map, log, version }: Props) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const { study = '' } = useParams<{ study: string }>();
  const variants = useQuery({
    queryKey: ['unqualified', study, log, map, version],
    queryFn: () => api<readonly Wire<'UnqualifiedCasesItem'>[]>(`/studies/${study}/logs/${log}/unqualified?map=${map}&top=20`),
  });
  if (variants.isError) return <p role="alert">{t('measures.notLoaded')}</p>;
  return (
    <ol className="variants">
      {variants.data?.map((variant) => {
        const names = variant.touchpoints.map((id) => doc.get('touchpoint', id)?.name ?? '?');
        const near = doc.get('path', variant.nearestPath);
        return (
          <li key={variant.touchpoints.join()}>
            <button type="button" onClick={() => view.set({ selection: new Set(variant.touchpoints), path: near?.id ?? null })}>
              <span className="variant-head">
                <b className="variant-count">{t('measures.n', { n: whole(variant.cases, language) })}</b> {percent(variant.share, language)}
              </span>
              <span className="variant-steps" title={names.join(' → ')}>
                {names.join(' → ')}
              </span>
              {near && <span className="variant-near">{t('measures.near', { path: near.name })}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
