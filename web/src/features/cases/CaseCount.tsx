import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { whole } from '../measures/overlay';
import type { CaseQuery } from './http';
import { screens } from './screens';
import './count.css';

interface Props {
  readonly n: number;
  readonly query: CaseQuery;
  /** What the cases have in common, for who does not see where the button stands. */
  readonly about: string;
}

/** A number of cases that opens on them. */
export function CaseCount({ n, query, about }: Props) {
  const { t, language } = useTexts();
  if (n === 0) return <span>{whole(n, language)}</span>;
  const label = t('cases.see', { n: whole(n, language), about });
  return (
    <button type="button" className="case-count" title={label} aria-label={label} onClick={() => screens.open({ kind: 'cases', query })}>
      {whole(n, language)}
    </button>
  );
}

/** The cases that pass a touchpoint, when a log tells of it. */
export function TouchpointCases({ touchpoint }: { readonly touchpoint: string }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const n = overlay?.touchpoints.find((item) => item.touchpoint === touchpoint)?.cases ?? 0;
  if (n === 0) return null;
  return (
    <button type="button" className="button small wide" onClick={() => screens.open({ kind: 'cases', query: { touchpoint } })}>
      {t('cases.seeHere', { n: whole(n, language) })}
    </button>
  );
}

export function DeviationsButton() {
  const { t } = useTexts();
  return (
    <button type="button" className="button small wide" onClick={() => screens.open({ kind: 'deviations' })}>
      {t('cases.deviations.open')}
    </button>
  );
}
