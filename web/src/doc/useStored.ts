import { useEffect, useState } from 'react';
import { useSession } from './react';
import type { LiveSession } from './session';

/** True once all that this tab changed before is stored: until then the server does not know of what was just made, and is not asked for it. */
export function useStored(): boolean {
  const { saved } = useSession() as LiveSession;
  const [stored, setStored] = useState(() => saved.get().state !== 'saving');
  useEffect(() => {
    if (stored) return;
    const look = () => saved.get().state !== 'saving' && setStored(true);
    look();
    return saved.subscribe(look);
  }, [saved, stored]);
  return stored;
}
