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

/** The others, by tab. */
export function withGuest(guests: readonly Guest[], message: Extract<ServerMessage, { t: 'presence' }>): readonly Guest[] {
  const others = guests.filter((guest) => guest.client !== message.client);
  const { state } = message;
  if (!state) return others;
  const guest: Guest = {
    client: message.client,
    name: message.name,
    color: message.color,
    map: state.map ?? null,
    x: state.x ?? null,
    y: state.y ?? null,
    selection: state.selection ?? [],
    editing: state.editing ?? null,
    view: state.view ?? null,
  };
  return [...others, guest].sort((a, b) => (a.client < b.client ? -1 : 1));
}
