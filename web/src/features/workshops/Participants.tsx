import { Trash2 } from 'lucide-react';
import { uuid7 } from '../../doc/ids';
import { useSession } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { whenStored } from '../../doc/whenStored';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { eraseParticipant, keepParticipant, type Participant } from './http';
import { IsWho, useParticipants } from './IsWho';
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
  const { all, act } = useParticipants(study, workshop);
  const people = peopleOf(all);
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
