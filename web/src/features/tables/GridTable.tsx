import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { Lane, MapOverlay, Stage, Touchpoint } from '../../types/wire';
import { numberText } from '../inspector/numbers';
import { gridOf } from './gridOf';

interface GridTableProps {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: readonly Touchpoint[];
  readonly overlay: MapOverlay | null;
  readonly onInspect: (id: string) => void;
}

/** Stages in rows, lanes in columns; each touchpoint opens in the inspector. */
export function GridTable({ stages, lanes, touchpoints, overlay, onInspect }: GridTableProps) {
  const t = useT();
  const language = useLanguage();
  const moments = useAll('moment');
  const marked = useMemo(() => new Set(moments.map((moment) => moment.touchpoint)), [moments]);
  const rows = useMemo(() => gridOf(stages, lanes, touchpoints), [stages, lanes, touchpoints]);
  const cases = useMemo(() => new Map(overlay?.touchpoints.map((values) => [values.touchpoint, values.cases])), [overlay]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="tables-scroll" aria-label={t('tables.grid')} tabIndex={0}>
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
                      {marked.has(touchpoint.id) && <span className="tables-fine">{t('inspector.moment')}</span>}
                      {(cases.get(touchpoint.id) ?? 0) > 0 && (
                        <span className="tables-fine">{t('tables.cases', { n: numberText(cases.get(touchpoint.id) ?? 0, language) })}</span>
                      )}
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
