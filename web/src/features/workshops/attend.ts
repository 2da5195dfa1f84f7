import { guest } from '../../app/guest';
import { myName } from '../../app/me';
import { uuid7 } from '../../doc/ids';
import { keepParticipant, readParticipants } from './http';
import { sameName } from './people';

const told = new Set<string>();

/**
 * Who leads a workshop, writes or votes in it is among those present: the one prepared under that name, or a new one. Guests are there by
 * themselves, and nobody of an invitation without names is. Told once; what the host changes afterwards stays.
 */
export async function attend(study: string, workshop: string, part = ''): Promise<void> {
  if (guest.get() || told.has(workshop)) return;
  told.add(workshop);
  try {
    const name = myName();
    const known = (await readParticipants(study, workshop)).find((each) => !each.guest && sameName(each.name, name));
    if (!known?.here)
      await keepParticipant(study, workshop, known ? { ...known, here: true } : { id: uuid7(), name, part, guest: false, here: true });
  } catch {
    // The next thing done tries again.
    told.delete(workshop);
  }
}
