import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { Translate } from '../../map/ports';
import type { Lane, MapOverlay, Stage, Touchpoint } from '../../types/wire';
import { numberText } from '../inspector/numbers';
import { gridOf } from './gridOf';
import { saidOf } from './saidOf';
import { useNoticed } from './useNoticed';

type Verdict = MapOverlay['moments'][number]['verdict'];

interface GridTableProps {
  readonly map: string;
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: readonly Touchpoint[];
  readonly overlay: MapOverlay | null;
  readonly onInspect: (id: string) => void;
}

/** Stages in rows, lanes in columns; each touchpoint opens in the inspector. */
export function GridTable({ map, stages, lanes, touchpoints, overlay, onInspect }: GridTableProps) {
  const t = useT();
  const language = useLanguage();
  const moments = useAll('moment');
  const noticed = useNoticed(map);
  const marked = useMemo(() => new Set(moments.map((moment) => moment.touchpoint)), [moments]);
  const rows = useMemo(() => gridOf(stages, lanes, touchpoints), [stages, lanes, touchpoints]);
  const verdicts = useMemo(() => new Map(overlay?.moments.map((each) => [each.touchpoint, each.verdict])), [overlay]);
  const cases = useMemo(() => new Map(overlay?.touchpoints.map((values) => [values.touchpoint, values.cases])), [overlay]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="tables-scroll slides" aria-label={t('tables.grid')} tabIndex={0}>
      <table>
        <caption>{t('tables.grid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inspector.stage')}</th>
            {lanes.map((lane) => (
              <th key={lane.id} scope="col">
                {lane.name}
                {lane.backstage && <span className="tables-fine">{t('inspector.backstage')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, cells }) => (
            <tr key={stage.id}>
              <th scope="row">{stage.name}</th>
              {cells.map((cell, place) => (
                <td key={lanes[place]?.id}>
                  {cell.map((touchpoint) => (
                    <p key={touchpoint.id}>
                      <button type="button" className="tables-link" onClick={() => onInspect(touchpoint.id)}>
                        {touchpoint.name}
                      </button>
                      {marked.has(touchpoint.id) && <span className="tables-fine">{momentText(t, verdicts.get(touchpoint.id))}</span>}
                      {(cases.get(touchpoint.id) ?? 0) > 0 && (
                        <span className="tables-fine">{t('tables.cases', { n: numberText(cases.get(touchpoint.id) ?? 0, language) })}</span>
                      )}
                      {saidOf(noticed, touchpoint.id, t, language).map((line) => (
                        <span key={line} className="tables-fine">
                          {line}
                        </span>
                      ))}
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const momentText = (t: Translate, verdict: Verdict | undefined) =>
  verdict && verdict !== 'unknown' ? `${t('inspector.moment')} · ${t(`map.verdict.${verdict}`)}` : t('inspector.moment');
