import type { PresenceState, ServerMessage } from '../types/wire';
import type { Guest } from './contract';

const between = 50;

/** Own presence outwards: the last value only, at most 20 a second (L22). */
export class PresenceOut {
  private state: PresenceState = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private at = 0;

  constructor(private readonly send: (state: PresenceState) => void) {}

  set(change: PresenceState): void {
    this.state = { ...this.state, ...change };
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => this.flush(), Math.max(0, this.at + between - Date.now()));
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.at = Date.now();
    this.send(this.state);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

type Told = Extract<ServerMessage, { t: 'presence' }>;

const nobody: readonly string[] = [];

/** The others, by tab, after what one frame of the socket tells of them. */
export function withGuests(guests: readonly Guest[], messages: readonly Told[]): readonly Guest[] {
  const all = new Map(guests.map((guest) => [guest.client, guest]));
  for (const message of messages) {
    if (message.state) all.set(message.client, guestOf(message, message.state, all.get(message.client)));
    else all.delete(message.client);
  }
  return [...all.values()].sort((a, b) => (a.client < b.client ? -1 : 1));
}

function guestOf({ client, name, color }: Told, state: PresenceState, before: Guest | undefined): Guest {
  const selection = state.selection ?? nobody;
  return {
    client,
    name,
    color,
    map: state.map ?? null,
    x: state.x ?? null,
    y: state.y ?? null,
    // The same list as before while the same is chosen: what draws it need not look again for each move of a cursor.
    selection: before && sameList(before.selection, selection) ? before.selection : selection,
    editing: state.editing ?? null,
    view: state.view ?? null,
  };
}

const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each, i) => each === b[i]);

/** The same people under the same names and colours, wherever they are. */
export const samePeople = (a: readonly Guest[], b: readonly Guest[]): boolean =>
  a.length === b.length &&
  a.every((guest, i) => {
    const other = b[i];
    return other !== undefined && guest.client === other.client && guest.name === other.name && guest.color === other.color;
  });

/** Tells of the others once a frame of the socket, however many of them it tells about: a crowd's cursors come by the hundred. */
export class PresenceIn {
  private waiting: Told[] = [];

  constructor(
    private readonly get: () => readonly Guest[],
    private readonly set: (guests: readonly Guest[]) => void,
  ) {}

  take(message: Told): void {
    this.waiting.push(message);
    if (this.waiting.length === 1) queueMicrotask(() => this.flush());
  }

  /** Nobody is here: what was told before is of a socket that is gone. */
  clear(): void {
    this.waiting = [];
    this.set([]);
  }

  private flush(): void {
    const told = this.waiting;
    this.waiting = [];
    if (told.length > 0) this.set(withGuests(this.get(), told));
  }
}
