import { useMemo } from 'react';
import { myName } from '../../app/me';
import { useAll, useSession, useSource } from '../../doc/react';

/** Who may be mentioned: those present, who wrote before, the stakeholders and the personas. */
export function useNames(): readonly string[] {
  const guests = useSource(useSession().guests);
  const comments = useAll('comment');
  const stakeholders = useAll('stakeholder');
  const personas = useAll('persona');
  return useMemo(() => {
    const names = [
      ...guests.map((guest) => guest.name),
      ...comments.map((comment) => comment.author),
      myName(),
      ...stakeholders.map((each) => each.name),
      ...personas.map((each) => each.name),
    ];
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  }, [guests, comments, stakeholders, personas]);
}
