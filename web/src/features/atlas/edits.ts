import { post } from '../../app/api';
import { myName } from '../../app/me';
import type { StudyDoc } from '../../doc/contract';
import { newId, uuidOf } from '../../doc/ids';
import { between, keyAt } from '../../doc/orderKey';
import { t } from '../../i18n';
import type { Wire } from '../../types/schemas';
import type {
  AnyRecord,
  Decision,
  Journey,
  JourneyMap,
  Kind,
  Lane,
  MapKind,
  Op,
  Persona,
  Phase,
  Stage,
  Stakeholder,
} from '../../types/wire';
import { toast } from '../../ui/toasts';
import { remove } from '../study/edits';

type Ordered = 'journey' | 'phase' | 'persona' | 'stakeholder' | 'decision';

const put = (record: AnyRecord): Op => ({ op: 'put', record: { ...record } });
const last = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);
const endOf = (doc: StudyDoc, kind: Ordered): string => last(doc.all(kind));

export function set<K extends Kind>(doc: StudyDoc, kind: K, id: string, change: Readonly<Record<string, unknown>>): void {
  const now = doc.get(kind, id) as AnyRecord | null;
  if (now && Object.entries(change).some(([name, value]) => now[name] !== value))
    doc.edit(`${kind}.set`, [{ op: 'patch', id, set: { ...change } }]);
}

export function addJourney(doc: StudyDoc, name: string, parent: string | null = null): string {
  const record: Journey = {
    id: newId('journey'),
    name,
    order: endOf(doc, 'journey'),
    description: '',
    parent,
    after: null,
    archived: false,
  };
  doc.edit('journey.add', [put({ ...record })]);
  return record.id;
}

/** A map with a stage per phase (or for one phase alone) and one lane, so that there is somewhere to put the first card. */
export function addMap(doc: StudyDoc, journey: string, kind: MapKind, name: string, phase: string | null = null): string {
  const siblings = doc.all('map').filter((map) => map.journey === journey);
  const map: JourneyMap = {
    id: newId('map'),
    journey,
    name,
    kind,
    order: last(siblings),
    question: '',
    trigger: '',
    triggerKind: 'none',
    goal: '',
    task: '',
    persona: null,
    successCriterion: '',
    limitSeconds: null,
    segment: '',
    ofSegment: null,
    archived: false,
    reviewedOn: '',
    bands: [],
  };
  const phases = doc.all('phase').filter((each) => phase === null || each.id === phase);
  const stages: Stage[] = (phases.length ? phases : [null]).map((each, i) => ({
    id: newId('stage'),
    map: map.id,
    name: t('atlas.firstStage', { n: i + 1 }),
    order: `${String.fromCharCode(65 + Math.min(i, 25))}${'V'.repeat(1 + Math.floor(i / 26))}`,
    phase: each?.id ?? null,
  }));
  doc.edit('map.add', [
    put({ ...map }),
    ...stages.map((stage) => put({ ...stage })),
    ...lanesLike(doc, siblings[0]?.id, map.id).map((lane) => put({ ...lane })),
  ]);
  return map.id;
}

// The channels of the journey's other maps: they are the same clients.
function lanesLike(doc: StudyDoc, other: string | undefined, map: string): Lane[] {
  const lanes = doc.all('lane').filter((lane) => lane.map === other);
  if (lanes.length) return lanes.map((lane) => ({ ...lane, id: newId('lane'), map }));
  return [{ id: newId('lane'), map, name: t('atlas.firstLane'), order: 'V', icon: 'web', channel: null, backstage: false }];
}

/** A design map or an ideal scenario begun from a map that is there, on the server, in one change. Null when it could not be made. */
export async function beginMap(study: string, from: string, begun: Omit<Wire<'BeginMapRequest'>, 'by'>): Promise<string | null> {
  try {
    return (await post<Wire<'BeginMapResponse'>>(`/studies/${study}/maps/${uuidOf(from)}/begun`, { ...begun, by: myName() })).id;
  } catch {
    toast(t('atlas.begin.failed'), 'bad');
    return null;
  }
}

/** Duplicates with all it holds, on the server, in one change; the undo takes the copy away. */
export async function duplicate(doc: StudyDoc, study: string, id: string, name: string): Promise<void> {
  try {
    const copy = await post<Wire<'CopyRecordResponse'>>(`/studies/${study}/copies`, {
      id,
      name: t('atlas.copyOf', { name }),
      by: myName(),
    });
    toast(t('atlas.copied', { name }), 'info', {
      label: t('app.undo'),
      run: () => doc.edit('copy.remove', [{ op: 'remove', id: copy.id }]),
    });
  } catch {
    toast(t('atlas.notCopied', { name }), 'bad');
  }
}

export function archive(doc: StudyDoc, id: string, archived: boolean): void {
  const edit = doc.edit(archived ? 'archive' : 'unarchive', [{ op: 'patch', id, set: { archived } }]);
  const name = String(doc.find(id)?.name ?? '');
  toast(t(archived ? 'atlas.archivedNow' : 'atlas.unarchivedNow', { name }), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
}

/** What goes with a journey or a map: maps, touchpoints, paths. */
export function goesWith(doc: StudyDoc, id: string): { readonly maps: number; readonly cards: number; readonly paths: number } {
  const maps = new Set(
    doc
      .all('map')
      .filter((map) => map.id === id || map.journey === id)
      .map((map) => map.id),
  );
  const stages = new Set(
    doc
      .all('stage')
      .filter((stage) => maps.has(stage.map))
      .map((stage) => stage.id),
  );
  return {
    maps: maps.size,
    cards: doc.all('touchpoint').filter((card) => stages.has(card.stage)).length,
    paths: doc.all('path').filter((path) => maps.has(path.map)).length,
  };
}

/** Deletes and says what went, the undo at hand. */
export function removeSaying(doc: StudyDoc, id: string): void {
  const name = String(doc.find(id)?.name ?? doc.find(id)?.text ?? '');
  const gone = goesWith(doc, id);
  const edit = remove(doc, [id]);
  const text = gone.maps ? t('atlas.removedWith', { name, ...gone }) : t('atlas.removed', { name });
  if (edit) toast(text, 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
}

/** Puts a journey before or after another of its level, or into it. */
export function placeJourney(doc: StudyDoc, id: string, target: string, where: 'before' | 'after' | 'into'): void {
  const other = doc.get('journey', target);
  if (!other || id === target) return;
  if (where === 'into') {
    set(doc, 'journey', id, { parent: target, order: endOf(doc, 'journey') });
    return;
  }
  const rest = doc.all('journey').filter((journey) => journey.id !== id);
  const at = rest.findIndex((journey) => journey.id === target) + (where === 'after' ? 1 : 0);
  set(doc, 'journey', id, {
    parent: other.parent ?? null,
    order: keyAt(
      rest.map((journey) => journey.order),
      at,
    ),
  });
}

/** Moves a map to the end of another journey. */
export function moveMap(doc: StudyDoc, id: string, journey: string): void {
  if (doc.get('map', id)?.journey === journey) return;
  set(doc, 'map', id, { journey, order: last(doc.all('map').filter((map) => map.journey === journey)) });
}

export function addPhase(doc: StudyDoc, name: string): void {
  const record: Phase = { id: newId('phase'), name, order: endOf(doc, 'phase'), goal: '', events: '' };
  doc.edit('phase.add', [put({ ...record })]);
}

export function addDecision(doc: StudyDoc, text: string, phase: string | null = null): void {
  const record: Decision = {
    id: newId('decision'),
    text,
    order: endOf(doc, 'decision'),
    reason: '',
    phase,
    journey: null,
    decidedOn: '',
    status: 'proposed',
  };
  doc.edit('decision.add', [put({ ...record })]);
}

export function addPersona(doc: StudyDoc, name: string): string {
  const record: Persona = { id: newId('persona'), name, order: endOf(doc, 'persona'), description: '', quote: '', segment: null };
  doc.edit('persona.add', [put({ ...record })]);
  return record.id;
}

export function addStakeholder(doc: StudyDoc, name: string): void {
  const record: Stakeholder = {
    id: newId('stakeholder'),
    name,
    role: 'user',
    order: endOf(doc, 'stakeholder'),
    description: '',
    ring: 'near',
  };
  doc.edit('stakeholder.add', [put({ ...record })]);
}
