import { useState } from 'react';
import { useT } from '../../i18n';
import { type Measure, measures, unitOf } from './measures';
import { PlainField } from './PlainField';

interface Props {
  readonly indicator: string;
  readonly fault: string | null;
  /** The name, and the unit that goes with it; null leaves the unit. */
  readonly choose: (indicator: string, unit: string | null) => void;
}

/** What is measured: one of the known measures, or a name of one's own. */
export function MeasureField({ indicator, fault, choose }: Props) {
  const t = useT();
  const [own, setOwn] = useState(false);
  return (
    <>
      <PlainField label={t('inspector.reading.measure')} fault={own ? null : fault}>
        {(control) => (
          <select
            {...control}
            value={own ? 'own' : indicator}
            onChange={({ target: { value } }) => {
              setOwn(value === 'own');
              if (value === 'own' || value === '') choose('', null);
              else choose(value, unitOf(value as Measure));
            }}
          >
            <option value="">{t('inspector.reading.choose')}</option>
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {t(`inspector.measure.${measure}`)}
              </option>
            ))}
            <option value="own">{t('inspector.reading.own')}</option>
          </select>
        )}
      </PlainField>
      {own && (
        <PlainField label={t('inspector.reading.indicator')} hint={t('inspector.reading.indicatorHint')} fault={fault}>
          {(control) => <input {...control} value={indicator} onChange={(event) => choose(event.target.value, null)} maxLength={200} />}
        </PlainField>
      )}
    </>
  );
}
