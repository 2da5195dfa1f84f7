import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Fulfilment, JourneyMap } from '../../types/wire';
import { Quote } from '../inspector/Quote';
import { Judgement } from './Judgement';
import { type Asked, answerOf, countsOf, degrees } from './model';

interface AgainstProps {
  readonly study: string;
  readonly asked: readonly Asked[];
  readonly designs: readonly JourneyMap[];
}

/** Rows: what is asked. Columns: the designs. Each cell: met, partly met or left out, by what, and why. */
export function AgainstIdeal({ study, asked, designs }: AgainstProps) {
  const { t } = useTexts();
  const all = useAll('fulfilment');
  const groups = [...new Map(asked.map((each) => [`${each.kind} ${each.group}`, each] as const))].map(([key, first]) => ({
    key,
    first,
    rows: asked.filter((each) => `${each.kind} ${each.group}` === key),
  }));
  if (asked.length === 0) return <p className="atlas-empty">{t('ideal.nothingAsked')}</p>;
  return (
    <div className="ideal-scroll slides">
      <table className="ideal-table" style={{ '--designs': designs.length } as React.CSSProperties}>
        <caption className="visually-hidden">{t('ideal.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ideal.asked')}</th>
            {designs.map((design) => (
              <Head key={design.id} study={study} design={design} asked={asked} all={all} />
            ))}
          </tr>
        </thead>
        {groups.map(({ key, first, rows }, at) => (
          <tbody key={key}>
            <tr className="ideal-group">
              <th colSpan={designs.length + 1} scope="colgroup">
                {first.kind === 'condition' ? t('ideal.conditionsOf', { name: first.group }) : first.group}
                {at === 0 && <span className="visually-hidden">{t('ideal.steps')}</span>}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.text}
                  {row.testimony && <Quote testimony={row.testimony} />}
                  {row.detail && <span className="fine-print">{row.detail}</span>}
                </th>
                {designs.map((design) => (
                  <td key={design.id}>
                    <Judgement asked={row} design={design} answer={answerOf(all, design.id, row.id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface HeadProps {
  readonly study: string;
  readonly design: JourneyMap;
  readonly asked: readonly Asked[];
  readonly all: readonly Fulfilment[];
}

function Head({ study, design, asked, all }: HeadProps) {
  const { t } = useTexts();
  const persona = useRecord('persona', design.persona);
  const counts = countsOf(asked, design.id, all);
  return (
    <th scope="col">
      <Link href={`/s/${study}/m/${uuidOf(design.id)}`}>{design.name}</Link>
      {persona && <span className="fine-print">{persona.name}</span>}
      <span className="ideal-meter" aria-hidden="true">
        {[...degrees, 'open' as const].map((degree) => (
          <i key={degree} data-degree={degree} style={{ flexGrow: counts[degree] }} />
        ))}
      </span>
      <span className="ideal-counts">{t('ideal.counts', counts)}</span>
    </th>
  );
}
