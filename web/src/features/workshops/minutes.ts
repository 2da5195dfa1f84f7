import type { Language, Translate } from '../../i18n';
import { asDays } from '../../i18n/days';
import type { Wire } from '../../types/schemas';
import type { AgendaItem, Comment, Decision, JournalEntry, Note, ProgressAction, Round, Score, Tally, Workshop } from '../../types/wire';
import { dateText } from '../inspector/numbers';
import type { Participant } from './http';
import { scoredOf } from './minutesScores';
import { ranked } from './model';
import { peopleOf } from './people';

type Item = Wire<'DifferenceItem'>;

/** Everything the minutes of a workshop are made of. */
export interface Facts {
  readonly workshop: Workshop;
  readonly mapName: string;
  readonly items: readonly AgendaItem[];
  readonly participants: readonly Participant[];
  readonly changes: readonly Item[];
  readonly tallies: readonly Tally[];
  readonly notes: readonly Note[];
  readonly rounds: readonly Round[];
  readonly scores: readonly Score[];
  readonly decisions: readonly Decision[];
  readonly journal: readonly JournalEntry[];
  readonly actions: readonly ProgressAction[];
  readonly comments: readonly Comment[];
  readonly nameOf: (id: string) => string;
}

/** A part of the minutes: its title, a sentence, and lines; a line may have lines of its own. */
export interface Part {
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  readonly under?: readonly string[];
}

/** From one instant to another as people say it: the day once when it is one. */
export const spanText = (from: string, to: string, language: Language): string =>
  from === '' || to === ''
    ? momentText(from, language)
    : asDays(
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).formatRange(new Date(from), new Date(to)),
        language,
      );

/** An instant as people say it; empty for none. */
export const momentText = (instant: string, language: Language): string =>
  instant === ''
    ? ''
    : asDays(new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant)), language);

/** What is on a map or hangs on it, in the order people ask for it. */
const told = [
  'stage',
  'lane',
  'touchpoint',
  'path',
  'moment',
  'condition',
  'mark',
  'note',
  'action',
  'answer',
  'persona',
  'segment',
  'journal',
  'decision',
];

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** The minutes, part by part; a part with nothing to say is left out. */
export function minutesOf(facts: Facts, t: Translate, language: Language): readonly Part[] {
  return [
    room(facts, t),
    agenda(facts, t),
    changes(facts, t),
    votes(facts, t),
    { title: t('workshop.minutes.scored'), lead: '', lines: scoredOf(facts, t, language) },
    written(facts, t),
    decisions(facts, t, language),
    questions(facts, t),
  ].filter((part) => part.lines.length > 0 || part.lead !== '');
}

function room({ participants }: Facts, t: Translate): Part {
  const people = peopleOf(participants);
  const here = people.filter((each) => each.here);
  const absent = people.filter((each) => !each.here);
  const named = (each: Participant): string => (each.part ? `${each.name} (${each.part})` : each.name);
  return {
    title: t('workshop.participants'),
    lead: '',
    lines: [
      ...(here.length > 0 ? [{ text: t('workshop.minutes.here', { count: here.length, names: here.map(named).join(', ') }) }] : []),
      ...(absent.length > 0 ? [{ text: t('workshop.minutes.absent', { count: absent.length, names: absent.map(named).join(', ') }) }] : []),
    ],
  };
}

function agenda({ items, rounds, workshop }: Facts, t: Translate): Part {
  // How many scored is known by the round.
  const took = (item: AgendaItem): number =>
    item.kind === 'score'
      ? (rounds.find((each) => each.id === item.round && each.status === 'revealed')?.participants ?? 0)
      : item.status === 'revealed'
        ? item.participants
        : 0;
  return {
    title: t('workshop.agenda'),
    lead: workshop.preparation ? t('workshop.minutes.prepared', { text: workshop.preparation }) : '',
    lines: items.map((item) => ({
      text: `${item.name} (${t('workshop.minutes', { count: item.minutes })})`,
      under: took(item) > 0 ? [t('workshop.minutes.took', { count: took(item) })] : [],
    })),
  };
}

/** What changed from the first revision of the workshop to its last, counted by kind, with the names of what is new or gone. */
function changes({ changes: all, notes }: Facts, t: Translate): Part {
  const lines = told.flatMap((kind): Line[] => {
    const of = all.filter((item) => kindOf(item.id) === kind && kind !== 'decision' && kind !== 'journal');
    if (of.length === 0) return [];
    // The words of notes stand below, where they were written.
    if (kind === 'note') return [notesChanged(of, notes, t)];
    const count = (change: Item['change']) => of.filter((item) => item.change === change).length;
    const names = (change: Item['change']) =>
      of
        .filter((item) => item.change === change)
        .map((item) => item.name ?? item.shownName ?? '')
        .filter(Boolean)
        .join(', ');
    const under = (['added', 'changed', 'removed'] as const).flatMap((change) =>
      names(change) ? [t(`workshop.minutes.${change}`, { count: count(change), names: names(change) })] : [],
    );
    return [{ text: t(`workshop.minutes.kind.${kind}`, { count: of.length }), under }];
  });
  return { title: t('workshop.minutes.changes'), lead: lines.length === 0 ? t('workshop.minutes.noChange') : '', lines };
}

/** How many notes came, and by which way: a reveal lays down what people wrote in silence. */
function notesChanged(of: readonly Item[], notes: readonly Note[], t: Translate): Line {
  const silent = new Set(notes.flatMap((note) => (note.item === null ? [] : [note.id])));
  const added = of.filter((item) => item.change === 'added');
  const revealed = added.filter((item) => silent.has(item.id)).length;
  const said = (key: string, count: number) => (count > 0 ? [t(`workshop.minutes.notes.${key}`, { count })] : []);
  return {
    text: t('workshop.minutes.kind.note', { count: of.length }),
    under: [
      ...said('revealed', revealed),
      ...said('added', added.length - revealed),
      ...said('changed', of.filter((item) => item.change === 'changed').length),
      ...said('removed', of.filter((item) => item.change === 'removed').length),
    ],
  };
}

function votes({ items, tallies, nameOf }: Facts, t: Translate): Part {
  const lines = items
    .filter((item) => item.kind === 'vote' && item.status === 'revealed')
    .map((item) => ({
      text: `${item.name} (${t('workshop.votedBy', { count: item.participants, votes: ranked(tallies, item.id).reduce((sum, each) => sum + each.votes, 0) })})`,
      under: ranked(tallies, item.id).map((each) =>
        t('workshop.minutes.voted', { rank: each.rank, name: nameOf(each.subject), votes: each.votes, voters: each.voters }),
      ),
    }));
  return { title: t('workshop.minutes.votes'), lead: '', lines };
}

function written({ items, notes, nameOf }: Facts, t: Translate): Part {
  const lines = items
    .filter((item) => item.kind === 'write' && item.status === 'revealed')
    .map((item) => ({
      text: item.name,
      under: notes
        .filter((note) => note.item === item.id)
        .map((note) => (note.touchpoint ? `${note.text} → ${nameOf(note.touchpoint)}` : note.text)),
    }));
  return { title: t('workshop.minutes.written'), lead: '', lines };
}

const isNew = (changes: readonly Item[], id: string): boolean => changes.some((item) => item.id === id && item.change === 'added');

function decisions({ changes: all, decisions: made, journal, actions }: Facts, t: Translate, language: Language): Part {
  const lines = [
    ...made.filter((each) => isNew(all, each.id)).map((each) => ({ text: each.text, under: each.reason ? [each.reason] : [] })),
    ...journal
      .filter((each) => isNew(all, each.id))
      .map((each) => ({ text: each.text || t('workshop.minutes.promoted'), under: each.evidence ? [each.evidence] : [] })),
    ...actions
      .filter((each) => isNew(all, each.id))
      .map((each) => ({
        text: t(each.due ? 'workshop.minutes.action' : 'workshop.minutes.actionUndated', {
          text: each.text,
          owner: each.owner || t('workshop.minutes.nobody'),
          due: each.due ? dateText(each.due, language) : '',
        }),
      })),
  ];
  return { title: t('workshop.minutes.decisions'), lead: lines.length === 0 ? t('workshop.minutes.noDecision') : '', lines };
}

/** What was asked and not settled: comments that begin a thread still open, and notes that end with a question mark. */
function questions({ changes: all, comments, notes, workshop }: Facts, t: Translate): Part {
  const open = comments.filter((each) => each.parent === null && !each.resolved && isNew(all, each.id));
  const asked = notes.filter((note) => note.map === workshop.map && note.text.trim().endsWith('?') && isNew(all, note.id));
  return {
    title: t('workshop.minutes.questions'),
    lead: '',
    lines: [
      ...open.map((each) => ({ text: each.author ? `${each.text} (${each.author})` : each.text })),
      ...asked.map((note) => ({ text: note.text.trim() })),
    ],
  };
}

// What a text of somebody means in Markdown must not change what the page says.
const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');

/** The minutes as a Markdown file (CommonMark). */
export function markdownOf(title: string, when: string, parts: readonly Part[]): string {
  const body = parts.map((part) =>
    [
      `## ${plain(part.title)}`,
      ...(part.lead ? [plain(part.lead)] : []),
      part.lines.map((line) => [`- ${plain(line.text)}`, ...(line.under ?? []).map((each) => `  - ${plain(each)}`)].join('\n')).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return `${[`# ${plain(title)}`, plain(when), ...body].filter(Boolean).join('\n\n')}\n`;
}
