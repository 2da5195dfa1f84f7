import type { Source, StudyDoc } from '../../doc/contract';
import type { Ahead } from '../../map/model/picture';
import { isLine } from '../templates/checklist';

const kinds = ['stage', 'lane', 'touchpoint', 'path', 'step', 'note', 'span'] as const;

/** The records of one map as they stand now, pending edits included, for the map to run ahead of its scene (L20). */
export class AheadSource implements Source<Ahead | null> {
  private seen: readonly (readonly unknown[])[] = [];
  private value: Ahead | null = null;

  constructor(
    private readonly doc: StudyDoc,
    private readonly map: string,
  ) {}

  get = (): Ahead | null => {
    const now = kinds.map((kind) => this.doc.all(kind));
    if (now.every((list, i) => list === this.seen[i])) return this.value;
    this.seen = now;
    this.value = aheadOf(this.doc, this.map);
    return this.value;
  };

  subscribe = (listener: () => void): (() => void) =>
    this.doc.subscribe('*', () => {
      const before = this.value;
      if (this.get() !== before) listener();
    });
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
