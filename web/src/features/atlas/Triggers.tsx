import { TableProperties } from 'lucide-react';
import { useLocation } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { eventOfMap } from '../events/edits';
import { PlainField } from '../inspector/PlainField';
import { useStudyUuid } from '../inspector/study';
import { set } from './edits';

const families = ['privateLife', 'professionalLife', 'incident'] as const;
const numbers = Array.from({ length: 12 }, (_, i) => i + 1);

/** The event that begins the scenario: its family, a list to choose from, or the team's own words. */
export function Triggers({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const { doc } = useSession();
  const study = useStudyUuid();
  const [, go] = useLocation();
  const family = map.triggerKind === 'none' ? null : map.triggerKind;
  const edit = (change: Partial<JourneyMap>) => set(doc, 'map', map.id, change);
  const value = map.trigger ?? '';
  return (
    <fieldset className="sheet-part">
      <legend>{t('atlas.map.trigger')}</legend>
      <div className="segments families">
        {families.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === family}
            onClick={() => edit({ triggerKind: each === family ? 'none' : each })}
          >
            {t(`atlas.family.${each}`)}
          </button>
        ))}
      </div>
      {family && (
        <ul className="suggestions" aria-label={t('atlas.suggestions')}>
          {numbers.map((n) => {
            const text = t(`atlas.trigger.${family}.${n}`);
            return (
              <li key={n}>
                <button type="button" aria-pressed={text === value} onClick={() => edit({ trigger: text })}>
                  {text}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <PlainField label={t('atlas.map.triggerText')}>
        {(control) => (
          <input
            {...control}
            key={value}
            defaultValue={value}
            maxLength={2000}
            placeholder={t('atlas.map.triggerHint')}
            onBlur={(event) => edit({ trigger: event.target.value.trim() })}
          />
        )}
      </PlainField>
      {value && (
        <button type="button" className="button small" onClick={() => go(`/s/${study}/events?event=${uuidOf(eventOfMap(doc, map))}`)}>
          <TableProperties size={14} aria-hidden="true" />
          {t('events.open')}
        </button>
      )}
    </fieldset>
  );
}
