import type { TouchpointValues, ValueSource } from '../../types/wire';
import { percent } from '../measures/overlay';
import { durationText, signedText } from './numbers';

export interface Tile {
  readonly key: 'volume' | 'nps' | 'wait' | 'rework';
  /** Null when nothing was measured. */
  readonly value: string | null;
  /** Keys of texts with their arguments: n, interval. */
  readonly facts: readonly { readonly key: string; readonly args?: Readonly<Record<string, string | number>> }[];
  readonly source: ValueSource;
}

/** The four figures of a touchpoint, each with what stands behind it. */
export function tilesOf(values: TouchpointValues | null, language: string): readonly Tile[] {
  const source = values?.source ?? 'measured';
  const cases = values?.cases ?? 0;
  const nps = values?.nps ?? null;
  const whole = new Intl.NumberFormat(language);
  const events = { key: 'inspector.tile.events', args: { n: values?.events ?? 0 } };
  const interval =
    values?.npsLow != null && values.npsHigh != null
      ? [{ key: 'inspector.interval', args: { low: signedText(values.npsLow, language), high: signedText(values.npsHigh, language) } }]
      : [];
  const counted = (n: number) => (n > 0 ? [{ key: 'inspector.count', args: { n } }] : []);
  return [
    { key: 'volume', value: cases > 0 ? whole.format(cases) : null, facts: cases > 0 ? [events] : [], source: 'measured' },
    {
      key: 'nps',
      value: nps === null ? null : signedText(nps, language),
      facts: nps === null ? [] : [...interval, ...counted(values?.npsCount ?? 0)],
      source,
    },
    {
      key: 'wait',
      value: values?.medianWaitSeconds == null ? null : durationText(values.medianWaitSeconds, language),
      facts: values?.medianWaitSeconds == null ? [] : [{ key: 'inspector.tile.waitSince' }, events],
      source: 'measured',
    },
    {
      key: 'rework',
      value: values?.reworkShare == null ? null : percent(values.reworkShare, language),
      facts: values?.reworkShare == null ? [] : counted(cases),
      source: 'measured',
    },
  ];
}
