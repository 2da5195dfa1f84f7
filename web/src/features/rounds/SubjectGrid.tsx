import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import type { Round, Triptych } from '../../types/wire';
import { type Subject, useSubjects } from './useSubjects';

/** What a round asks about, in the order of its map. */
export function useAsked(round: Round): readonly Subject[] {
  const { cards, paths } = useSubjects(round.map);
  const asked: readonly string[] = [...round.touchpoints, ...round.paths];
  return [...cards, ...paths].filter((subject) => asked.includes(subject.id));
}

interface Props {
  readonly round: Round;
  readonly subjects: readonly Subject[];
  readonly className: string;
  readonly caption?: string;
  /** What is said over an axis. */
  readonly head: (axis: string) => string;
  readonly cell: (subject: Subject, axis: Triptych) => ReactNode;
  /** One column more, with its name. */
  readonly last?: { readonly name: string; readonly className: string; readonly cell: (subject: Subject) => ReactNode };
}

/** A row for each subject of a round, a column for each of its axes. */
export function SubjectGrid({ round, subjects, className, caption, head, cell, last }: Props) {
  const t = useT();
  return (
    <table className={className}>
      {caption && <caption className="fine">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('rounds.subject')}</th>
          {round.axes.map((axis) => (
            <th key={axis} scope="col" title={t(`rounds.axisOf.${axis}`)}>
              {head(t(`rounds.axis.${axis}`))}
            </th>
          ))}
          {last && (
            <th scope="col" className={last.className}>
              {last.name}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject) => (
          <tr key={subject.id}>
            <th scope="row">
              {subject.name} {subject.stage && <span className="fine">{subject.stage}</span>}
            </th>
            {round.axes.map((axis) => (
              <td key={axis} data-label={t(`rounds.axis.${axis}`)}>
                {cell(subject, axis)}
              </td>
            ))}
            {last && (
              <td className={last.className} data-label={last.name}>
                {last.cell(subject)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
