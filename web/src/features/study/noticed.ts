import type { Source, StudyDoc, StudySession } from '../../doc/contract';
import { Signal } from '../../doc/signal';
import type { CardMark, CardScore, CardTalk, Measures, Noticed, Triptych } from '../../map/ports';
import { sameMeasures } from '../measures/overlay';
import { latestResults } from '../rounds/model';
import { useView, view } from './view';
import { votesOnCards } from './votes';

/** Scores and marks of a map as the map draws them; null where nobody scored or marked anything. */
export function noticedOn(doc: StudyDoc, map: string, vote: string | null = null): Noticed | null {
  const scores = new Map<string, Partial<Record<Triptych, CardScore>>>();
  const rounds = doc.all('round').filter((round) => round.map === map);
  for (const { score, all } of latestResults(rounds, rounds.length > 0 ? doc.all('score') : []).values()) {
    const { median, low, high, n } = all;
    scores.set(score.subject, { ...scores.get(score.subject), [score.axis]: { median, low, high, n } });
  }
  const marks = new Map<string, CardMark[]>();
  for (const mark of doc.all('mark')) {
    // What was found wrong is kept in the list, and off the map.
    if (mark.status === 'rejected') continue;
    const own = { kind: mark.kind, sure: mark.status === 'confirmed' };
    const list = marks.get(mark.subject);
    if (list) list.push(own);
    else marks.set(mark.subject, [own]);
  }
  const talk = talkOn(doc);
  for (const [card, votes] of votesOnCards(doc, map, vote)) talk.set(card, { voices: 0, actions: 0, ...talk.get(card), votes });
  const standings = new Map(doc.all('standing').map((each) => [each.subject, each.status]));
  const promoted = new Set(doc.all('path').flatMap((path) => (path.promoted && path.map === map ? path.id : [])));
  const said = scores.size + marks.size + talk.size + standings.size + promoted.size;
  return said > 0 ? { scores, marks, talk, standings, promoted } : null;
}

/** By touchpoint: the conditions that a customer stated on its moment of truth, and the actions for them that are not dropped. */
function talkOn(doc: StudyDoc): Map<string, CardTalk> {
  const cardOf = new Map(doc.all('moment').map((moment) => [moment.id, moment.touchpoint]));
  const conditions = new Map(doc.all('condition').map((condition) => [condition.id, cardOf.get(condition.moment)]));
  const talk = new Map<string, CardTalk>();
  const add = (card: string | undefined, more: Partial<CardTalk>) => {
    if (card === undefined) return;
    const now = talk.get(card) ?? { voices: 0, actions: 0 };
    talk.set(card, { voices: now.voices + (more.voices ?? 0), actions: now.actions + (more.actions ?? 0) });
  };
  for (const condition of doc.all('condition'))
    if (condition.statedBy || condition.testimony) add(conditions.get(condition.id), { voices: 1 });
  for (const action of doc.all('action')) {
    if (action.status === 'dropped') continue;
    for (const card of new Set(action.conditions.map((id) => conditions.get(id)))) add(card, { actions: 1 });
  }
  return talk;
}

/** The session's measures with what people noticed beside them. */
export function withNoticed(session: StudySession, map: string): { readonly source: Source<Measures>; readonly stop: () => void } {
  let vote = view.get().vote;
  let noticed = noticedOn(session.doc, map, vote);
  const source = new Signal<Measures>({ ...session.measures.get(), noticed });
  const put = () => {
    const { overlay, band } = session.measures.get();
    const before = source.get();
    // Another version of measures that say the same: nothing is drawn anew for it.
    if (before.noticed !== noticed || before.band !== band || !sameMeasures(before.overlay, overlay))
      source.set({ overlay, band, noticed });
  };
  const look = () => {
    noticed = noticedOn(session.doc, map, vote);
    put();
  };
  const offs = [
    session.measures.subscribe(put),
    useView.subscribe((state) => {
      if (state.vote === vote) return;
      vote = state.vote;
      look();
    }),
    ...['round', 'score', 'mark', 'moment', 'condition', 'action', 'standing', 'path', 'tally', 'agenda', 'workshop', 'note'].map((kind) =>
      session.doc.subscribe(kind, look),
    ),
  ];
  return { source, stop: () => offs.forEach((off) => void off()) };
}
