import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { WorkshopPurpose } from '../../types/wire';
import { planWorkshop } from './edits';
import { agendaOf, type Length, lengths, purposes } from './model';

/** What the workshop is for and how long it may take: an agenda is prepared from that. */
export function PlanNew({ map, planned }: { readonly map: string; readonly planned: (workshop: string) => void }) {
  const t = useT();
  const { doc } = useSession();
  const [purpose, setPurpose] = useState<WorkshopPurpose>('model');
  const [length, setLength] = useState<Length>('short');
  return (
    <section className="workshop-new">
      <p>{t('workshop.lead')}</p>
      <fieldset>
        <legend>{t('workshop.purpose')}</legend>
        {purposes.map((each) => (
          <label key={each} className="workshop-option" data-chosen={purpose === each || undefined}>
            <input type="radio" name="purpose" checked={purpose === each} onChange={() => setPurpose(each)} />
            <span>
              <b>{t(`workshop.purpose.${each}`)}</b>
              <small>{t(`workshop.purposeHint.${each}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('workshop.length')}</legend>
        <div className="workshop-lengths">
          {lengths.map((each) => (
            <button key={each} type="button" aria-pressed={length === each} onClick={() => setLength(each)}>
              {t(`workshop.length.${each}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <ol className="workshop-preview" aria-label={t('workshop.agenda')}>
        {agendaOf(purpose, length).map((line) => (
          <li key={line.name}>
            <span>{t(`workshop.plan.${line.name}`)}</span>
            <small>{t('workshop.minutes', { count: line.minutes })}</small>
          </li>
        ))}
      </ol>
      <button type="button" className="button primary" onClick={() => planned(planWorkshop(doc, map, purpose, length))}>
        {t('workshop.prepareIt')}
      </button>
    </section>
  );
}
