import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { durationText, minutesOf } from '../workshops/model';

/** Before the workshop begins: that it will, and what it is made of. */
export function Waiting({ workshop }: { readonly workshop: string | null }) {
  const t = useT();
  const items = useAll('agenda').filter((item) => item.workshop === workshop);
  return (
    <section className="activity">
      <h3>{t('guest.waiting')}</h3>
      <p>{t('guest.waitingHelp')}</p>
      {items.length > 0 && (
        <section className="guest-agenda" aria-labelledby="guest-agenda">
          <h4 id="guest-agenda">
            {t('workshop.agenda')} <span>{durationText(minutesOf(items))}</span>
          </h4>
          <ol>
            {items.map((item) => (
              <li key={item.id}>
                <b>{item.name || t('workshop.untitled')}</b>
                <small>
                  {t(`workshop.kind.${item.kind}`)} · {t('workshop.minutes', { count: item.minutes })}
                </small>
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}
