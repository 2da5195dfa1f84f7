import { useTexts } from '../../i18n';
import { numberText } from '../inspector/numbers';
import type { Result } from './model';

const shapes = ['circle', 'square', 'diamond', 'triangle'] as const;

/** The shape of a group's dot; the fifth group begins anew, with its name beside it in the list. */
export const shapeOf = (groups: readonly string[], group: string): (typeof shapes)[number] => shapes[groups.indexOf(group) % 4] ?? 'circle';

interface StripProps {
  readonly result: Result;
  readonly groups: readonly string[];
}

/** Scores from 0 to 10 on one line: the whole range, each group's median as its shape, everybody's as a bar. */
export function Strip({ result, groups }: StripProps) {
  const { t, language } = useTexts();
  const { all } = result;
  const x = (value: number) => 8 + value * 16;
  const words = result.groups.map((group) =>
    t('rounds.groupMedian', { group: group.group, median: numberText(group.median, language), n: group.n }),
  );
  return (
    <svg
      className="strip"
      viewBox="0 0 176 22"
      role="img"
      aria-label={`${t('rounds.spread', { low: all.low, high: all.high })} ${words.join('. ')}`}
    >
      <path className="strip-scale" d={`M${x(0)} 16H${x(10)}M${x(0)} 13v6M${x(5)} 14v4M${x(10)} 13v6`} />
      <path className="strip-range" d={`M${x(all.low)} 16H${x(all.high) + 0.01}`} />
      <path className="strip-median" d={`M${x(all.median)} 2v18`} />
      {result.groups.map((group) => (
        <path
          key={group.group}
          className="strip-group"
          data-group={groups.indexOf(group.group) % 4}
          d={outline(shapeOf(groups, group.group), x(group.median), 9)}
        />
      ))}
    </svg>
  );
}

export function outline(shape: (typeof shapes)[number], x: number, y: number): string {
  if (shape === 'square') return `M${x - 4} ${y - 4}h8v8h-8z`;
  if (shape === 'diamond') return `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`;
  if (shape === 'triangle') return `M${x} ${y - 5}l5 9h-10z`;
  return `M${x - 4.6} ${y}a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z`;
}
