import type { AgendaItem, AgendaKind, Note, Tally, Workshop, WorkshopPurpose } from '../../types/wire';

export const purposes: readonly WorkshopPurpose[] = ['model', 'qualify', 'decide'];
export const agendaKinds: readonly AgendaKind[] = ['talk', 'write', 'vote', 'score', 'pause'];

/** A line of a prepared agenda: what people do, for how long; its words are of the catalogue (workshop.plan.NAME). */
interface Line {
  readonly name: string;
  readonly kind: AgendaKind;
  readonly minutes: number;
}

export const lengths = ['short', 'half', 'two'] as const;
export type Length = (typeof lengths)[number];

const line = (name: string, kind: AgendaKind, minutes: number): Line => ({ name, kind, minutes });

/** What is done in the room, by purpose: each begins with silence, so that the first voice does not lead the others. */
const cores: Readonly<Record<WorkshopPurpose, readonly Line[]>> = {
  model: [
    line('stages', 'talk', 15),
    line('writeSteps', 'write', 10),
    line('cluster', 'talk', 20),
    line('paths', 'talk', 15),
    line('voteMoments', 'vote', 10),
  ],
  qualify: [
    line('walk', 'talk', 15),
    line('score', 'score', 15),
    line('gaps', 'talk', 20),
    line('writeCauses', 'write', 10),
    line('voteCauses', 'vote', 10),
  ],
  decide: [
    line('findings', 'talk', 15),
    line('writeIdeas', 'write', 10),
    line('cluster', 'talk', 15),
    line('voteIdeas', 'vote', 10),
    line('actions', 'talk', 20),
  ],
};

/** The prepared agendas: 90 minutes, half a day with a pause (3 h 30), or two sessions of 2 hours with a break between. */
export function agendaOf(purpose: WorkshopPurpose, length: Length): readonly Line[] {
  const core = cores[purpose];
  const [begin, end] = [line('welcome', 'talk', 10), line('close', 'talk', 10)];
  if (length === 'short') return [begin, ...core, end];
  const long = core.map((each) => ({ ...each, minutes: each.minutes * 2 }));
  const pause = line(length === 'half' ? 'pause' : 'nextSession', 'pause', length === 'half' ? 15 : 20);
  const rest = length === 'half' ? [line('round', 'talk', 35)] : [line('round', 'talk', 35), line('owners', 'talk', 25)];
  return [begin, ...long.slice(0, 3), pause, ...long.slice(3), ...rest, end];
}

export const minutesOf = (items: readonly AgendaItem[]): number => items.reduce((sum, item) => sum + item.minutes, 0);

/** 3 h 30, or 90 min. */
export const durationText = (minutes: number): string =>
  minutes < 120
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;

/** Seconds left on the timer by the server's clock; negative once it is over; null without a timer. */
export function secondsLeft(workshop: Pick<Workshop, 'timerAt' | 'timerSeconds'>, now: number): number | null {
  if (workshop.timerSeconds === null) return null;
  if (workshop.timerAt === '') return workshop.timerSeconds;
  return Math.round(workshop.timerSeconds - (now - Date.parse(workshop.timerAt)) / 1000);
}

/** 12:05, or −0:42 past the end. */
export function clockText(seconds: number): string {
  const all = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** The counts of a vote, the most voted first; the same number of votes is the same rank. */
export function ranked(tallies: readonly Tally[], item: string): readonly (Tally & { readonly rank: number })[] {
  const sorted = tallies
    .filter((tally) => tally.item === item)
    .sort((a, b) => b.votes - a.votes || b.voters - a.voters || (a.id < b.id ? -1 : 1));
  return sorted.map((tally) => ({ ...tally, rank: 1 + sorted.filter((other) => other.votes > tally.votes).length }));
}

/** Notes that still stand by themselves: neither a line of a checklist nor part of a touchpoint. */
export const isLoose = (note: Note): boolean => note.touchpoint === null && !/^[☐☑]/.test(note.text);
