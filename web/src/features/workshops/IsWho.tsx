import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useStored } from '../../doc/useStored';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { useActing } from './acting';
import { type Participant, readParticipants } from './http';

/** Who is asked and who came, read anew every few seconds, and how one of them is changed. */
export function useParticipants(study: string, workshop: Workshop) {
  const acting = useActing();
  const queries = useQueryClient();
  const key = ['participants', study, workshop.id];
  const enabled = useStored();
  const all = useQuery({ queryKey: key, queryFn: () => readParticipants(study, workshop.id), refetchInterval: 5_000, enabled }).data ?? [];
  return { all, act: (work: Promise<unknown>) => void acting(work).then(() => queries.invalidateQueries({ queryKey: key })) };
}

interface IsWhoProps {
  readonly guest: Participant;
  readonly people: readonly Participant[];
  readonly say: (is: string | null) => void;
}

/** [S61.5] Which of those prepared a guest is, as the host sees who comes in. */
export function IsWho({ guest, people, say }: IsWhoProps) {
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
