import { useMemo } from 'react';
import { myName } from '../../app/me';
import { samePeople } from '../../doc/presence';
import { useAll, usePart, useSession } from '../../doc/react';

/** Who may be mentioned: those present, who wrote before, the stakeholders and the personas. */
export function useNames(): readonly string[] {
  const guests = usePart(useSession().guests, (all) => all, samePeople);
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
