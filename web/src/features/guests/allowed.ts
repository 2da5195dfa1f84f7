import type { Guest } from '../../app/guest';
import { kindOf } from '../../doc/ids';
import type { MapIntents } from '../../map/ports';

/** What the map may ask for on behalf of a guest: the server refuses the rest in any case (S52.2); this keeps it from being offered. */
export function allowed(intents: MapIntents, rights: Guest['rights']): MapIntents {
  // [S55.5] Whether an item holds is the team's to say.
  const { judge: _, ...own } = intents;
  if (rights === 'edit') return own;
  const { addSpan: __, placeSpan: ___, expectation: ____, ...others } = own;
  const mine = (id: string): boolean => rights === 'contribute' && kindOf(id) === 'note';
  return {
    ...others,
    menu: () => undefined,
    move: (moves) => {
      const notes = moves.filter((move) => mine(move.id));
      if (notes.length > 0) intents.move(notes);
    },
    add: (stage, lane) => (rights === 'contribute' ? (intents.addNote?.(stage, lane) ?? '') : ''),
    addNote: (stage, lane) => (rights === 'contribute' ? (intents.addNote?.(stage, lane) ?? '') : ''),
    rename: (id, name) => {
      if (mine(id)) intents.rename(id, name);
    },
    remove: () => undefined,
    step: () => undefined,
    inspect: () => undefined,
  };
}
