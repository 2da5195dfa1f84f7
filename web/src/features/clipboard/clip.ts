import type { StudyDoc } from '../../doc/contract';
import type { Condition, MomentOfTruth, Note, Photo, Quote, Standing, Touchpoint } from '../../types/wire';

/** Whether something still holds, as it travels within its study. */
export type ClipStanding = Omit<Standing, 'id' | 'subject'>;

/** A condition as it travels: without the references that lead nowhere elsewhere. */
export type ClipCondition = Omit<Condition, 'id' | 'moment' | 'order'> & { readonly standing: ClipStanding | null };

export interface ClipMoment extends Pick<MomentOfTruth, 'expectation' | 'showstopper' | 'importance'> {
  readonly standing: ClipStanding | null;
  readonly conditions: readonly ClipCondition[];
}

/** Where something stood: its column and row in its map, and their names, for maps that have others. */
export interface ClipPlace {
  readonly column: number;
  readonly row: number;
  readonly stage: string;
  readonly lane: string;
}

/** What a card only keeps in its own study: what it refers to is there, and what was said of it was said there. */
export interface ClipOwn {
  readonly goal: Touchpoint['goal'];
  readonly testimony: string | null;
  readonly photo: Omit<Photo, 'id' | 'touchpoint'> | null;
  readonly quote: Omit<Quote, 'id' | 'touchpoint'> | null;
  readonly standing: ClipStanding | null;
}

export interface ClipCard extends ClipPlace, Pick<Touchpoint, 'name' | 'icon' | 'description' | 'owner'> {
  readonly moment: ClipMoment | null;
  readonly own: ClipOwn;
}

export interface ClipNote extends ClipPlace, Pick<Note, 'text' | 'hue'> {
  readonly standing: ClipStanding | null;
}

/** A card or note that was cut: it stays where it is until it is pasted in its study, and is then the same one. */
export interface CutItem {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  readonly order: string;
}

export interface Cut {
  readonly token: string;
  /** In the order of the cards, then the notes, of the clip. */
  readonly items: readonly CutItem[];
}

/** What was copied from a map. Bindings stay behind (S14.2: an activity is bound once), so do readings: they were measured there. */
export interface Clip {
  readonly format: 'parcours-clip';
  readonly version: 1;
  /** The study it comes from: what customers said is only found there (L6). */
  readonly study: string;
  readonly cards: readonly ClipCard[];
  readonly notes: readonly ClipNote[];
  /** Null when it was copied. */
  readonly cut: Cut | null;
}

/** The chosen cards and notes, by column, row and order; null when none of them is there any more. */
export function copyOf(doc: StudyDoc, map: string, ids: readonly string[], token: string | null = null): Clip | null {
  const wanted = new Set(ids);
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const lanes = doc.all('lane').filter((lane) => lane.map === map);
  const place = (item: { readonly stage: string | null; readonly lane: string | null }): ClipPlace => {
    const column = stages.findIndex((stage) => stage.id === item.stage);
    const row = lanes.findIndex((lane) => lane.id === item.lane);
    return { column: Math.max(0, column), row: Math.max(0, row), stage: stages[column]?.name ?? '', lane: lanes[row]?.name ?? '' };
  };
  const cards = doc
    .all('touchpoint')
    .filter((card) => wanted.has(card.id))
    .map((card) => ({
      from: card,
      clip: {
        ...place(card),
        name: card.name,
        icon: card.icon,
        description: card.description,
        owner: card.owner,
        moment: momentOf(doc, card.id),
        own: ownOf(doc, card),
      },
    }))
    .sort(byPlace);
  const notes = doc
    .all('note')
    .filter((note) => wanted.has(note.id))
    .map((note) => ({ from: note, clip: { ...place(note), text: note.text, hue: note.hue, standing: standingOf(doc, note.id) } }))
    .sort(byPlace);
  if (cards.length + notes.length === 0) return null;
  return {
    format: 'parcours-clip',
    version: 1,
    study: doc.all('study')[0]?.id ?? '',
    cards: cards.map((each) => each.clip),
    notes: notes.map((each) => each.clip),
    cut: token === null ? null : { token, items: [...cards, ...notes].map(({ from }) => cutItem(from)) },
  };
}

/** Where something stands, to tell later whether it still does. */
export const cutItem = ({ id, stage, lane, order }: Touchpoint | Note): CutItem => ({
  id,
  stage: stage ?? '',
  lane: lane ?? '',
  order,
});

const byPlace = (a: { readonly clip: ClipPlace }, b: { readonly clip: ClipPlace }): number =>
  a.clip.column - b.clip.column || a.clip.row - b.clip.row;

function standingOf(doc: StudyDoc, subject: string): ClipStanding | null {
  const standing = doc.all('standing').find((each) => each.subject === subject);
  if (!standing) return null;
  return { status: standing.status, source: standing.source ?? null, by: standing.by, on: standing.on, note: standing.note };
}

function ownOf(doc: StudyDoc, card: Touchpoint): ClipOwn {
  const photo = doc.all('photo').find((each) => each.touchpoint === card.id);
  const quote = doc.all('quote').find((each) => each.touchpoint === card.id);
  return {
    goal: card.goal ?? 'none',
    testimony: card.testimony ?? null,
    photo: photo ? { picture: photo.picture, width: photo.width, height: photo.height, text: photo.text } : null,
    quote: quote ? { testimony: quote.testimony, by: quote.by } : null,
    standing: standingOf(doc, card.id),
  };
}

function momentOf(doc: StudyDoc, touchpoint: string): ClipMoment | null {
  const moment = doc.all('moment').find((each) => each.touchpoint === touchpoint);
  if (!moment) return null;
  const { expectation, showstopper, importance } = moment;
  const conditions = doc
    .all('condition')
    .filter((each) => each.moment === moment.id)
    .map(({ id, moment: _moment, order: _order, ...rest }) => ({ ...rest, standing: standingOf(doc, id) }));
  return { expectation, showstopper, importance, standing: standingOf(doc, moment.id), conditions };
}
