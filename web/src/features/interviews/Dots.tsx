import { useTexts } from '../../i18n';
import type { MergedScale } from './http';

/** One decimal: more would claim what a handful of answers cannot. */
export const oneDecimal = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(value);

const x = (value: number): number => 10 + value * 18;

/** Everybody's answer as a dot, equal ones stacked; the mean as a bar with its 95 % interval, when there is one. */
export function Dots({ spread, label }: { readonly spread: MergedScale; readonly label: string }) {
  const { t, language } = useTexts();
  const figure = (value: number) => oneDecimal(value, language);
  const seen = new Map<number, number>();
  const dots = spread.values.map(({ interview, value }) => {
    const at = seen.get(value) ?? 0;
    seen.set(value, at + 1);
    return { interview, value, at };
  });
  const interval =
    spread.from === null || spread.to === null
      ? t('interviews.noInterval')
      : t('interviews.interval', { from: figure(spread.from), to: figure(spread.to) });
  const words = t('interviews.spread', { mean: figure(spread.mean), n: spread.count });
  const quartiles = t('interviews.quartiles', {
    q1: figure(spread.firstQuartile),
    q2: figure(spread.median),
    q3: figure(spread.thirdQuartile),
    low: spread.low,
    high: spread.high,
  });
  const apart = spread.deviation === null ? '' : t('interviews.deviation', { s: figure(spread.deviation) });
  const tallest = Math.max(...seen.values());
  const step = Math.min(7, 22 / tallest);
  return (
    <div className="dots" title={`${quartiles} ${apart}`.trim()}>
      <svg viewBox="0 0 200 40" role="img" aria-label={`${label} : ${words} ${interval} ${quartiles} ${apart}`}>
        <path className="dots-scale" d={`M${x(0)} 34H${x(10)}M${x(0)} 31v6M${x(5)} 32v4M${x(10)} 31v6`} />
        {spread.from !== null && spread.to !== null && (
          <path className="dots-interval" d={`M${x(spread.from)} 34H${x(spread.to) + 0.01}`} />
        )}
        {dots.map((dot) => (
          <circle key={dot.interview} className="dots-one" cx={x(dot.value)} cy={26 - dot.at * step} r={4} />
        ))}
        <path className="dots-mean" d={`M${x(spread.mean)} 29v10`} />
      </svg>
      <p aria-hidden="true">
        <b>{figure(spread.mean)}</b> <span className="fine-print">{interval}</span> <span className="fine-print">n = {spread.count}</span>
      </p>
    </div>
  );
}
