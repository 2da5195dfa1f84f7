import { useMemo } from 'react';
import { useLanguage, useT } from '../../i18n';
import type { JourneyPath, Lane, MapOverlay, PathStep, Stage, Touchpoint } from '../../types/wire';
import { durationText, numberText } from '../inspector/numbers';
import { LineSample } from '../layers/LineSample';
import { percent } from '../measures/overlay';
import { counted } from '../measures/shareText';
import { pathRows } from './gridOf';

interface PathTableProps {
  readonly path: JourneyPath;
  readonly steps: readonly PathStep[];
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: readonly Touchpoint[];
  readonly overlay: MapOverlay | null;
  readonly onInspect: (id: string) => void;
}

/** One path: its steps in order, where each stands, and what is measured on the way to it. */
export function PathTable({ path, steps, stages, lanes, touchpoints, overlay, onInspect }: PathTableProps) {
  const t = useT();
  const language = useLanguage();
  const names = useMemo(() => new Map([...stages, ...lanes].map((record) => [record.id, record.name])), [stages, lanes]);
  const byId = useMemo(() => new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])), [touchpoints]);
  const rows = useMemo(() => pathRows(path, steps, byId, overlay?.hops ?? []), [path, steps, byId, overlay]);
  const weight = overlay?.paths.find((values) => values.path === path.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="tables-scroll slides" aria-label={path.name} tabIndex={0}>
      <table>
        <caption>
          <LineSample kind={path.kind} /> {path.name}
          <span className="tables-fine">
            {t(`inspector.pathKind.${path.kind}`)}
            {weight &&
              ` · ${percent(weight.share, language)} · ${
                counted(weight) ? t('tables.cases', { n: numberText(weight.cases, language) }) : t(`inspector.source.${weight.source}`)
              }`}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('tables.step')}</th>
            <th scope="col">{t('inspector.touchpoint')}</th>
            <th scope="col">{t('inspector.stage')}</th>
            <th scope="col">{t('inspector.lane')}</th>
            <th scope="col" className="number">
              {t('tables.linkCases')}
            </th>
            <th scope="col" className="number">
              {t('tables.linkTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, touchpoint, hop }, place) => (
            <tr key={step.id}>
              <td className="number">{place + 1}</td>
              <th scope="row">
                <button type="button" className="tables-link" onClick={() => onInspect(touchpoint.id)}>
                  {touchpoint.name}
                </button>
              </th>
              <td>{names.get(touchpoint.stage)}</td>
              <td>{names.get(touchpoint.lane)}</td>
              <td className="number">{hop ? numberText(hop.cases, language) : '—'}</td>
              <td className="number">{hop?.medianSeconds == null ? '—' : durationText(hop.medianSeconds, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="tables-note">{t('tables.noStep')}</p>}
      {path.abandoned && rows.length > 0 && <p className="tables-note">{t('tables.abandoned')}</p>}
    </section>
  );
}
