import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { uuid7 } from '../../doc/ids';
import { useStored } from '../../doc/useStored';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { useActing } from './acting';
import { eraseParticipant, keepParticipant, type Participant, readParticipants } from './http';

/** "Léa Martin, Service client": the name, then the role or group after the first comma. */
const parted = (text: string): Pick<Participant, 'name' | 'part'> => {
  const [name = '', ...rest] = text.split(',');
  return { name: name.trim(), part: rest.join(',').trim() };
};

/** Who is asked, and who came. Names stay out of the history: they can be erased. */
export function Participants({ study, workshop }: { readonly study: string; readonly workshop: Workshop }) {
  const t = useT();
  const acting = useActing();
  const queries = useQueryClient();
  const key = ['participants', study, workshop.id];
  const enabled = useStored();
  const all = useQuery({ queryKey: key, queryFn: () => readParticipants(study, workshop.id), refetchInterval: 5_000, enabled }).data ?? [];
  const act = (work: Promise<unknown>) => void acting(work).then(() => queries.invalidateQueries({ queryKey: key }));
  return (
    <section className="participants" aria-labelledby="participants-title">
      <h3 id="participants-title">
        {t('workshop.participants')} <span>{t('workshop.came', { here: all.filter((each) => each.here).length, all: all.length })}</span>
      </h3>
      <ul>
        {all.map((each) => (
          <li key={each.id}>
            <label>
              <input
                type="checkbox"
                checked={each.here ?? false}
                disabled={each.guest}
                onChange={(event) => act(keepParticipant(study, workshop.id, { ...each, here: event.target.checked }))}
              />
              <span>{each.name}</span>
              {(each.part || each.guest) && <small>{[each.part, each.guest && t('workshop.isGuest')].filter(Boolean).join(' · ')}</small>}
            </label>
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
      <AddLine
        label={t('workshop.addParticipant')}
        hint={t('workshop.addParticipantHint')}
        onAdd={(text) => act(keepParticipant(study, workshop.id, { id: uuid7(), ...parted(text), guest: false, here: false }))}
      />
    </section>
  );
}
