import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { uuid7 } from '../../doc/ids';
import { useSession } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { useStored } from '../../doc/useStored';
import { whenStored } from '../../doc/whenStored';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { useActing } from './acting';
import { eraseParticipant, keepParticipant, type Participant, readParticipants } from './http';
import { peopleOf, prepared } from './people';

/** "Léa Martin, Service client": the name, then the role or group after the first comma. */
const parted = (text: string): Pick<Participant, 'name' | 'part'> => {
  const [name = '', ...rest] = text.split(',');
  return { name: name.trim(), part: rest.join(',').trim() };
};

/** Who is asked, and who came. Names stay out of the history: they can be erased. */
export function Participants({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const session = useSession() as LiveSession;
  const acting = useActing();
  const queries = useQueryClient();
  const key = ['participants', study, workshop.id];
  const enabled = useStored();
  const all = useQuery({ queryKey: key, queryFn: () => readParticipants(study, workshop.id), refetchInterval: 5_000, enabled }).data ?? [];
  const people = peopleOf(all);
  const act = (work: Promise<unknown>) => void acting(work).then(() => queries.invalidateQueries({ queryKey: key }));
  // Who is added in the moment in which the workshop is made waits for it.
  const add = async (text: string) => {
    await whenStored(session);
    await keepParticipant(study, workshop.id, { id: uuid7(), ...parted(text), guest: false, here: false });
  };
  return (
    <section className="participants" aria-labelledby="participants-title">
      <h3 id="participants-title">
        {t('workshop.participants')}{' '}
        <span>{t('workshop.came', { here: people.filter((each) => each.here).length, all: people.length })}</span>
      </h3>
      <ul>
        {all.map((each) => (
          <li key={each.id}>
            <label>
              <input
                type="checkbox"
                checked={people.find((one) => one.id === each.id)?.here ?? each.here ?? false}
                disabled={(each.guest ?? false) || all.some((one) => one.is === each.id)}
                onChange={(event) => act(keepParticipant(study, workshop.id, { ...each, here: event.target.checked }))}
              />
              <span>{each.name}</span>
              {(each.part || each.guest) && <small>{[each.part, each.guest && t('workshop.isGuest')].filter(Boolean).join(' · ')}</small>}
            </label>
            {each.guest && prepared(all).length > 0 && (
              <IsWho guest={each} people={prepared(all)} say={(is) => act(keepParticipant(study, workshop.id, { ...each, is }))} />
            )}
            <IconButton
              small
              label={t('workshop.erase', { name: each.name })}
              onClick={() => act(eraseParticipant(study, workshop.id, each.id))}
            >
              <Trash2 size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddLine label={t('workshop.addParticipant')} hint={t('workshop.addParticipantHint')} onAdd={(text) => act(add(text))} />
    </section>
  );
}

interface IsWhoProps {
  readonly guest: Participant;
  readonly people: readonly Participant[];
  readonly say: (is: string | null) => void;
}

/** [S61.5] Which of those prepared a guest is, as the host sees who comes in. */
function IsWho({ guest, people, say }: IsWhoProps) {
  const t = useT();
  return (
    <label className="participant-is">
      <span aria-hidden="true">{t('workshop.is')}</span>
      <select
        className="input"
        aria-label={t('workshop.isWho', { name: guest.name })}
        value={guest.is ?? ''}
        onChange={(event) => say(event.target.value || null)}
      >
        <option value="">{t('workshop.isNobody')}</option>
        {people.map((each) => (
          <option key={each.id} value={each.id}>
            {each.part ? `${each.name} (${each.part})` : each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
