import { FileText, Map as MapIcon } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { dateText } from '../inspector/numbers';
import { view } from '../study/view';
import { durationText, minutesOf } from './model';
import { OpenInvitations } from './OpenInvitations';
import './invitations.css';
import './workshops.css';

/** Every workshop of the study: those to come, those held, and their minutes. */
export function WorkshopsPage({ study }: { readonly study: string }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const workshops = useAll('workshop');
  const items = useAll('agenda');
  const maps = useAll('map').filter((map) => !map.archived);
  return (
    <>
      <div className="atlas-head">
        <div>
          <h1>{t('atlas.page.workshops')}</h1>
          <p>{t('workshop.pageLead')}</p>
        </div>
      </div>
      <OpenInvitations study={study} />
      {workshops.length === 0 && <p className="fine-print">{t('workshop.none')}</p>}
      <ul className="workshop-list">
        {workshops.map((workshop) => {
          const agenda = items.filter((item) => item.workshop === workshop.id);
          const day = workshop.openedAt.slice(0, 10) || workshop.on;
          return (
            <li key={workshop.id} data-status={workshop.status}>
              <div>
                <h2>{workshop.name}</h2>
                <p>
                  {[
                    t(`workshop.status.${workshop.status}`),
                    day && dateText(day, language),
                    doc.get('map', workshop.map)?.name,
                    t('workshop.points', { count: agenda.length }),
                    durationText(minutesOf(agenda)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Link
                className="button"
                href={`/s/${study}/m/${uuidOf(workshop.map)}`}
                onClick={() => view.set({ workshop: true, leftOpen: true })}
              >
                <MapIcon size={15} aria-hidden="true" />
                {t('workshop.openOnMap')}
              </Link>
              {workshop.openedFrom !== null && (
                <Link className="button" href={`/s/${study}/minutes/${uuidOf(workshop.id)}`}>
                  <FileText size={15} aria-hidden="true" />
                  {t('workshop.minutesOf')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {maps.length > 0 && (
        <section className="workshop-plan-on" aria-labelledby="plan-on">
          <h2 id="plan-on">{t('workshop.planOn')}</h2>
          <ul>
            {maps.map((map) => (
              <li key={map.id}>
                <Link href={`/s/${study}/m/${uuidOf(map.id)}`} onClick={() => view.set({ workshop: true, leftOpen: true })}>
                  {map.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
