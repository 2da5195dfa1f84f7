import { useMemo } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import { LineSample } from '../layers/LineSample';
import { numberText } from './numbers';

/** The paths that pass at a touchpoint, with the cases that follow each. */
export function PathsHere({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const language = useLanguage();
  const { overlay } = useSource(useSession().measures);
  const steps = useAll('step');
  const all = useAll('path');
  const paths = useMemo(() => {
    const passing = new Set(
      steps.filter((step) => step.touchpoint === touchpoint || step.alternatives?.includes(touchpoint)).map((step) => step.path),
    );
    return all.filter((path) => passing.has(path.id));
  }, [steps, all, touchpoint]);
  const casesOf = (path: string) => overlay?.paths.find((item) => item.path === path)?.cases ?? null;
  return (
    <section className="inspector-section" aria-label={t('inspector.paths')}>
      <h3>{t('inspector.paths')}</h3>
      {paths.length === 0 && <p className="fine">{t('inspector.paths.none')}</p>}
      <ul className="plain-list">
        {paths.map((path) => {
          const cases = casesOf(path.id);
          return (
            <li key={path.id} className="path-here">
              <LineSample kind={path.kind} />
              <span className="grow">
                {path.name}
                <span className="visually-hidden"> ({t(`inspector.pathKind.${path.kind}`)})</span>
              </span>
              <span className="figure">{cases === null ? '—' : numberText(cases, language)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
