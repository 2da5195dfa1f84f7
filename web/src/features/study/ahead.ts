import type { Source, StudyDoc } from '../../doc/contract';
import type { Ahead } from '../../map/model/picture';
import { isLine } from '../templates/checklist';
import { type Draft, type Drafted, draftOf } from './draft';

const kinds = ['stage', 'lane', 'touchpoint', 'path', 'step', 'note', 'span'] as const;

/** The records of one map as they stand now, pending edits included, for the map to run ahead of its scene (L20). */
export class AheadSource implements Source<Ahead | null> {
  private seen: readonly unknown[] = [];
  private value: Ahead | null = null;

  constructor(
    private readonly doc: StudyDoc,
    private readonly map: string,
    private readonly draft: Draft = draftOf(doc),
  ) {}

  get = (): Ahead | null => {
    const drafted = this.draft.get();
    const now = [...kinds.map((kind) => this.doc.all(kind)), drafted];
    if (now.every((list, i) => list === this.seen[i])) return this.value;
    this.seen = now;
    this.value = withDraft(aheadOf(this.doc, this.map), drafted, this.map);
    return this.value;
  };

  subscribe = (listener: () => void): (() => void) => {
    const changed = () => {
      const before = this.value;
      if (this.get() !== before) listener();
    };
    const offs = [this.doc.subscribe('*', changed), this.draft.subscribe(changed)];
    return () => {
      for (const off of offs) off();
    };
  };
}

function withDraft(ahead: Ahead, drafted: Drafted | null, map: string): Ahead {
  if (drafted === null) return ahead;
  const { kind, record } = drafted;
  if (kind === 'touchpoint') {
    if (!ahead.stages.some((stage) => stage.id === record.stage)) return ahead;
    return { ...ahead, touchpoints: new Map(ahead.touchpoints).set(record.id, record) };
  }
  if (record.map !== map) return ahead;
  if (kind === 'note') return { ...ahead, notes: new Map(ahead.notes).set(record.id, record) };
  return { ...ahead, spans: new Map(ahead.spans).set(record.id, record) };
}

export function aheadOf(doc: StudyDoc, map: string): Ahead {
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const lanes = doc.all('lane').filter((lane) => lane.map === map);
  const inMap = new Set(stages.map((stage) => stage.id));
  const paths = new Map(doc.all('path').flatMap((path) => (path.map === map ? [[path.id, path]] : [])));
  return {
    stages,
    lanes,
    paths,
    notes: new Map(doc.all('note').flatMap((note) => (note.map === map && !note.touchpoint && !isLine(note) ? [[note.id, note]] : []))),
    spans: new Map(doc.all('span').flatMap((span) => (span.map === map ? [[span.id, span]] : []))),
    touchpoints: new Map(doc.all('touchpoint').flatMap((touchpoint) => (inMap.has(touchpoint.stage) ? [[touchpoint.id, touchpoint]] : []))),
    steps: new Map(doc.all('step').flatMap((step) => (paths.has(step.path) ? [[step.id, step]] : []))),
  };
}
