import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useAll } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { useActing } from './acting';
import { readInvitations, revoke } from './http';
import { invitationsOf } from './invitations';
import { momentText } from './minutes';

/** [S67.3] The invitations that still let people in, of a workshop or of the whole study, and how to take them back. */
export function OpenInvitations({ study, workshop }: { readonly study: string; readonly workshop?: Workshop }) {
  const { t, language } = useTexts();
  const acting = useActing();
  const queries = useQueryClient();
  const workshops = useAll('workshop');
  const maps = useAll('map');
  const key = ['invitations', study];
  const all =
    useQuery({ queryKey: key, queryFn: () => readInvitations(study), refetchInterval: 5_000, refetchOnMount: 'always' }).data ?? [];
  const open = workshop ? invitationsOf(all, workshop) : all.filter((each) => each.live);
  if (open.length === 0) return null;
  const Title = workshop ? 'h3' : 'h2';
  const take = (id: string) => void acting(revoke(study, id)).then(() => queries.invalidateQueries({ queryKey: key }));
  const nameOf = (each: (typeof open)[number]): string =>
    workshops.find((one) => one.id === `workshop:${each.workshop}`)?.name ?? maps.find((one) => one.id === `map:${each.map}`)?.name ?? '';
  return (
    <section className="open-invitations" aria-labelledby="open-invitations">
      <Title id="open-invitations">
        <DoorOpen size={15} aria-hidden="true" />
        {t('workshop.openInvitations')}
      </Title>
      <ul>
        {open.map((each) => (
          <li key={each.id}>
            <span>
              {nameOf(each) && <b>{nameOf(each)}</b>}
              <small>
                {t('workshop.endsAt', { at: momentText(each.expires, language) })} ·{' '}
                {t(each.guests.some((one) => !one.out) ? 'workshop.inside' : 'workshop.inside.none', {
                  count: each.guests.filter((one) => !one.out).length,
                })}
              </small>
            </span>
            <button type="button" className="button small" onClick={() => take(each.id)}>
              {t('workshop.revoke')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
