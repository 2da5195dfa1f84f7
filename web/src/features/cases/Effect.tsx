import { useTexts } from '../../i18n';
import { formatsOf } from '../../map/model/format';
import { percent } from '../measures/overlay';
import type { Deviations } from './http';

type Told = Deviations['kinds'][number]['effect'];

/** [M12] The cases with a deviation beside those without it: duration, satisfaction, failures. What the log does not tell is left out. */
export function Effect({ of }: { readonly of: Told | null }) {
  const { t, language } = useTexts();
  if (!of || of.with.cases === 0) return null;
  const { duration } = formatsOf(language);
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  const lines = [
    [of.with.medianSeconds, of.without.medianSeconds, duration, 'duration'],
    [of.with.satisfaction?.value ?? null, of.without.satisfaction?.value ?? null, (value: number) => signed.format(value), 'nps'],
    [shareOf(of.with), shareOf(of.without), (value: number) => percent(value, language), 'failed'],
  ] as const;
  return (
    <>
      {lines.map(([there, elsewhere, say, what]) =>
        typeof there === 'number' && typeof elsewhere === 'number' ? (
          <span key={what} className="deviation-effect" title={t('cases.effect.what', { n: of.with.cases, others: of.without.cases })}>
            {t(`cases.effect.${what}`, { there: say(there), elsewhere: say(elsewhere) })}
          </span>
        ) : null,
      )}
    </>
  );
}

const shareOf = ({ failed, cases }: Told['with']): number | null => (typeof failed === 'number' && cases > 0 ? failed / cases : null);
