import { EyeOff, Star } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../i18n';
import { LineSample } from '../layers/LineSample';
import { FaultList } from './FaultList';
import type { Reading } from './http';

const mostCards = 6;

/** The map to be: counts, the table of stages and lanes, the paths, and what could not be read. */
export function ReadingView({ reading }: { readonly reading: Reading }) {
  const t = useT();
  return (
    <div className="mapimport-view">
      {reading.makes && (
        <>
          <p className="mapimport-sum" role="status">
            {countsOf(reading).map(([what, n]) => (
              <span key={what}>{t(`mapImport.count.${what}`, { n })}</span>
            ))}
          </p>
          <Table reading={reading} />
          <Paths reading={reading} />
        </>
      )}
      <FaultList reading={reading} />
    </div>
  );
}

function countsOf({ stages, lanes, cards, paths, notes }: Reading): readonly (readonly [string, number])[] {
  const all = [
    ['stages', stages.length],
    ['lanes', lanes.length],
    ['touchpoints', cards.length],
    ['moments', cards.filter((card) => card.moment).length],
    ['paths', paths.length],
    ['notes', notes],
  ] as const;
  return all.filter(([, n]) => n > 0);
}

function Table({ reading }: { readonly reading: Reading }) {
  const t = useT();
  const cells = useMemo(() => {
    const found = new Map<string, Reading['cards'][number][]>();
    for (const card of reading.cards) {
      const key = `${card.lane} ${card.stage}`;
      found.set(key, [...(found.get(key) ?? []), card]);
    }
    return found;
  }, [reading.cards]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="mapimport-table slides" aria-label={t('mapImport.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {reading.stages.map((stage, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a stage of a file has no other name
              <th key={at} scope="col">
                {stage}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.lanes.map((lane, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane of a file has no other name
            <tr key={row}>
              <th scope="row">
                <span className="mapimport-lane">
                  {lane.name}
                  {lane.backstage && <EyeOff size={13} role="img" aria-label={t('mapImport.backstage')} />}
                </span>
              </th>
              {reading.stages.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is where it is
                <td key={column}>
                  <Cell cards={cells.get(`${row} ${column}`) ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cards }: { readonly cards: readonly Reading['cards'][number][] }) {
  const t = useT();
  return (
    <>
      {cards.slice(0, mostCards).map((card, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a card of a file has no other name
        <span key={at} className="mapimport-card">
          {card.moment && <Star size={11} role="img" aria-label={t('inspector.moment')} />}
          {card.name}
        </span>
      ))}
      {cards.length > mostCards && <span className="mapimport-more">{t('mapImport.more', { n: cards.length - mostCards })}</span>}
    </>
  );
}

function Paths({ reading }: { readonly reading: Reading }) {
  const t = useT();
  if (reading.paths.length === 0) return <p className="fine-print">{t('mapImport.noPaths')}</p>;
  return (
    <section className="mapimport-paths" aria-label={t('mapImport.paths')}>
      <h3>{t('mapImport.paths')}</h3>
      <ul>
        {reading.paths.map((path, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paths may have one name
          <li key={at} title={path.steps.map((step) => reading.cards[step]?.name).join(' → ')}>
            <LineSample kind={path.kind} />
            <span>{path.name}</span>
            <small>
              {t(`inspector.pathKind.${path.kind}`)} · {t('mapImport.steps', { n: path.steps.length })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
