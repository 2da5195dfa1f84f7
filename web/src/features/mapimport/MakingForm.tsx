import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { KindMark } from '../../ui/KindMark';
import { PlainField } from '../inspector/PlainField';
import type { Making } from './http';

const kinds = ['reality', 'ideal', 'design'] as const;

interface Props {
  /** What the file calls it. */
  readonly name: string;
  readonly making: Making;
  readonly onChange: (making: Making) => void;
}

/** Where the map goes and as what. */
export function MakingForm({ name, making, onChange }: Props) {
  const t = useT();
  const journeys = useAll('journey').filter((each) => !each.archived);
  const say = (change: Partial<Making>) => onChange({ ...making, ...change });
  return (
    <section className="mapimport-part" aria-label={t('mapImport.what')}>
      <h3>{t('mapImport.what')}</h3>
      <PlainField label={t('mapImport.name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={making.title}
            placeholder={name}
            onChange={(event) => say({ title: event.target.value })}
          />
        )}
      </PlainField>
      <PlainField label={t('mapImport.journey')}>
        {(control) => (
          <select {...control} value={making.journey} onChange={(event) => say({ journey: event.target.value })}>
            <option value="">{t('mapImport.newJourney')}</option>
            {journeys.map((journey) => (
              <option key={journey.id} value={journey.id}>
                {journey.name}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <fieldset className="mapimport-kind">
        <legend>{t('mapImport.mapKind')}</legend>
        <span className="segments">
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={making.kind === kind} onClick={() => say({ kind })}>
              <KindMark kind={kind} />
            </button>
          ))}
        </span>
      </fieldset>
      <PlainField label={t('mapImport.owner')}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={making.owner}
            placeholder={t('mapImport.ownerHint')}
            onChange={(event) => say({ owner: event.target.value })}
          />
        )}
      </PlainField>
      <p className="fine-print">{t('mapImport.toCheck')}</p>
    </section>
  );
}
