import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { KindMark } from '../../ui/KindMark';
import { coverageOf, covers } from './coverage';
import './reviews.css';

/** Which life-cycle phase has a map for which persona; the holes are what the check of a map tells too. */
export function Coverage({ study }: { readonly study: string }) {
  const t = useT();
  const phases = useAll('phase');
  const personas = useAll('persona');
  const rows = coverageOf(phases, personas, useAll('map'), useAll('stage'), useAll('touchpoint'));
  if (phases.length === 0 || personas.length === 0) return null;
  return (
    <section className="decisions" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('coverage.title')}</h2>
      <p className="fine-print">{t('coverage.lead')}</p>
      <div className="coverage-scroll slides">
        <table className="coverage-grid">
          <thead>
            <tr>
              <td />
              {phases.map((phase) => (
                <th key={phase.id} scope="col">
                  {phase.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ persona, cells }) => (
              <tr key={persona?.id ?? ''}>
                <th scope="row" data-none={!persona || undefined}>
                  {persona?.name ?? t('coverage.nobody')}
                </th>
                {cells.map((maps, at) => (
                  <td key={phases[at]?.id} data-gap={(persona && !covers(maps)) || undefined}>
                    {maps.map(({ map, begun }) => (
                      <Link key={map.id} href={`/s/${study}/m/${uuidOf(map.id)}`} data-begun={begun || undefined}>
                        <KindMark kind={map.kind} />
                        <span>{map.name}</span>
                        {begun && <small>{t('atlas.begun')}</small>}
                      </Link>
                    ))}
                    {maps.length === 0 && persona && <span className="coverage-none">{t('coverage.none')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
