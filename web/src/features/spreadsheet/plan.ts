import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import { channelIcon } from '../../map/model/channelIcon';
import type { AnyRecord, Op } from '../../types/wire';
import { CellEnds } from '../clipboard/paste';
import { type Columns, folded, type Role } from './shape';
import type { Fault } from './table';

export const mostCards = 5_000;
/** S1.8. */
const mostRecords = 50_000;
const longestName = 200;
const longestText = 7_800;

interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly stage: string;
  readonly lane: string;
  readonly description: string;
  readonly owner: string;
}

/** What a paste will make. Stages and lanes of a name that the map has are that one; so are touchpoints of a name that their cell has. */
export interface Plan {
  readonly stages: { readonly made: number; readonly reused: number };
  readonly lanes: { readonly made: number; readonly reused: number };
  readonly cards: { readonly made: number; readonly reused: number };
  readonly faults: readonly Fault[];
  readonly ops: readonly Op[];
  readonly ids: readonly string[];
}

export interface Defaults {
  readonly stage: string | null;
  readonly lane: string | null;
  readonly stageName: string;
  readonly laneName: string;
}

type Rows = readonly (readonly string[])[];
interface Read {
  readonly wanted: readonly Wanted[];
  readonly faults: readonly Fault[];
  /** Names that are made even when nothing stands there yet. */
  readonly stages?: readonly string[];
  readonly lanes?: readonly string[];
}

const tooLong = (text: string, longest: number, row: number, column: number): Fault[] =>
  text.length > longest ? [{ row, column, key: 'sheet.fault.long', detail: longest }] : [];

/** One touchpoint a row. */
export function readList(rows: Rows, { header, roles }: Columns): Read {
  const wanted: Wanted[] = [];
  const faults: Fault[] = [];
  const at = (role: Role) => roles.indexOf(role);
  const [name, stage, lane, description, owner] = (['name', 'stage', 'lane', 'description', 'owner'] as const).map(at) as [
    number,
    number,
    number,
    number,
    number,
  ];
  rows.forEach((cells, row) => {
    if (row === 0 && header) return;
    const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? ''));
    if (roles.every((role, i) => role === 'none' || cell(i) === '')) return;
    const own: Fault[] = [
      ...(cell(name) === '' ? [{ row, column: Math.max(0, name), key: 'sheet.fault.noName' }] : []),
      ...[name, stage, lane, owner].flatMap((column) => tooLong(oneLine(cell(column)), longestName, row, column)),
      ...tooLong(cell(description), longestText, row, description),
    ];
    faults.push(...own);
    if (own.length > 0) return;
    const line = (column: number) => oneLine(cell(column));
    wanted.push({
      row,
      column: name,
      name: line(name),
      stage: line(stage),
      lane: line(lane),
      description: cell(description),
      owner: line(owner),
    });
  });
  return { wanted, faults };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Stages along the top, lanes along the left; a name left empty is a merged cell, and goes on. */
export function readGrid(rows: Rows): Read {
  const wanted: Wanted[] = [];
  const faults: Fault[] = [];
  const stages = carried((rows[0] ?? []).map(oneLine));
  const lanes = carried(
    rows.map((row) => oneLine(row[0] ?? '')),
    1,
  );
  faults.push(...(rows[0] ?? []).flatMap((cell, column) => (column > 0 ? tooLong(oneLine(cell), longestName, 0, column) : [])));
  faults.push(...rows.flatMap((row, i) => (i > 0 ? tooLong(oneLine(row[0] ?? ''), longestName, i, 0) : [])));
  rows.slice(1).forEach((cells, index) => {
    const row = index + 1;
    cells.forEach((cell, column) => {
      if (column === 0 || cell === '') return;
      if (!stages[column]) faults.push({ row: 0, column, key: 'sheet.fault.noStage' });
      else if (!lanes[row]) faults.push({ row, column: 0, key: 'sheet.fault.noLane' });
      else if ((stages[column]?.length ?? 0) <= longestName && (lanes[row]?.length ?? 0) <= longestName) {
        const names = cell
          .split(/[\n;]/)
          .map((name) => oneLine(name.replace(/^\s*[-•–*·]\s+/, '')))
          .filter(Boolean);
        for (const name of names) {
          const long = tooLong(name, longestName, row, column);
          faults.push(...long);
          if (long.length === 0)
            wanted.push({ row, column, name, stage: stages[column] ?? '', lane: lanes[row] ?? '', description: '', owner: '' });
        }
      }
    });
  });
  const named = (names: readonly (string | undefined)[]) =>
    names.filter((name) => name !== undefined && name.length <= longestName) as string[];
  return { wanted, faults: distinct(faults), stages: named(stages), lanes: named(lanes) };
}

/** Each empty name takes the one before it. */
function carried(names: readonly string[], from = 1): (string | undefined)[] {
  let last: string | undefined;
  return names.map((name, i) => {
    if (i >= from && name !== '') last = name;
    return i >= from ? last : undefined;
  });
}

const distinct = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((each) => [`${each.row} ${each.column} ${each.key}`, each])).values(),
];

/** The stages and lanes of a map without a card that nothing else speaks of: what a paste may take the place of. */
export function emptyFrame(doc: StudyDoc, map: string): ReadonlySet<string> {
  const frame = (['stage', 'lane'] as const).flatMap((kind) => doc.all(kind).filter((each) => each.map === map));
  const own = new Set(frame.map((each) => each.id));
  if (doc.all('touchpoint').some((card) => own.has(card.stage))) return new Set();
  const spoken = new Set<string>();
  for (const record of doc.everything()) {
    if (own.has(record.id)) continue;
    // A reference is a string, or a list of them.
    for (const value of Object.values(record).flat()) if (typeof value === 'string' && own.has(value)) spoken.add(value);
  }
  return new Set([...own].filter((id) => !spoken.has(id)));
}

const put = (record: object): Op => ({ op: 'put', record: { ...record } as AnyRecord });

/**
 * The operations that make what was read, all or nothing.
 * @param replaced stages and lanes that go when nothing of what came stands in them
 */
export function planOf(
  doc: StudyDoc,
  map: string,
  { wanted, faults, ...named }: Read,
  defaults: Defaults,
  replaced: ReadonlySet<string> = new Set(),
): Plan {
  const stages = new Names(doc, 'stage', map, { phase: null });
  const lanes = new Names(doc, 'lane', map, { channel: null, backstage: false });
  for (const name of named.stages ?? []) stages.idOf(name);
  for (const name of named.lanes ?? []) lanes.idOf(name);
  const ends = new CellEnds(doc);
  const there = new Set(doc.all('touchpoint').map((card) => `${card.stage} ${card.lane} ${folded(card.name)}`));
  const cards: Op[] = [];
  const ids: string[] = [];
  let reused = 0;
  const stood = new Set<string>();
  for (const want of wanted) {
    const stage = want.stage === '' && defaults.stage ? defaults.stage : stages.idOf(want.stage || defaults.stageName);
    const lane = want.lane === '' && defaults.lane ? defaults.lane : lanes.idOf(want.lane || defaults.laneName);
    stood.add(stage).add(lane);
    const key = `${stage} ${lane} ${folded(want.name)}`;
    if (there.has(key)) {
      reused++;
      continue;
    }
    there.add(key);
    const id = newId('touchpoint');
    ids.push(id);
    const { name, description, owner } = want;
    cards.push(put({ id, stage, lane, name, order: ends.next({ stage, lane }), icon: '', description, owner }));
  }
  // A frame goes where another comes: a plain list of names stands in the one that is there.
  const comes = (id: string) => (id.startsWith('stage:') ? stages : lanes).ops.length > 0;
  const gone = [...replaced].filter((id) => comes(id) && !stood.has(id) && !stages.named(id) && !lanes.named(id));
  const ops = [...stages.ops, ...lanes.ops, ...cards, ...gone.map((id): Op => ({ op: 'remove', id }))];
  const whole: Fault[] = [
    ...(cards.length > mostCards ? [{ row: null, column: null, key: 'sheet.fault.cards', detail: mostCards }] : []),
    ...(doc.everything().length + ops.length > mostRecords
      ? [{ row: null, column: null, key: 'sheet.fault.records', detail: mostRecords }]
      : []),
  ];
  return {
    stages: { made: stages.ops.length, reused: stages.reused },
    lanes: { made: lanes.ops.length, reused: lanes.reused },
    cards: { made: cards.length, reused },
    faults: [...whole, ...faults],
    ops,
    ids,
  };
}

/** Stages or lanes by name: those of the map, and those that are made for the names it lacks. */
class Names {
  readonly ops: Op[] = [];
  private readonly ids = new Map<string, string>();
  private readonly known: ReadonlySet<string>;
  private readonly used = new Set<string>();
  private last: string | null = null;

  constructor(
    doc: StudyDoc,
    private readonly kind: 'stage' | 'lane',
    private readonly map: string,
    private readonly rest: object,
  ) {
    for (const each of doc.all(kind).filter((record) => record.map === map)) {
      const name = folded(each.name);
      if (!this.ids.has(name)) this.ids.set(name, each.id);
      this.last = each.order;
    }
    this.known = new Set(this.ids.values());
  }

  get reused(): number {
    return this.used.size;
  }

  /** Whether what was read speaks of it by its name. */
  named(id: string): boolean {
    return this.used.has(id);
  }

  idOf(name: string): string {
    const key = folded(name);
    const id = this.ids.get(key) ?? this.make(key, name);
    if (this.known.has(id)) this.used.add(id);
    return id;
  }

  private make(key: string, name: string): string {
    const id = newId(this.kind);
    this.last = between(this.last, null);
    this.ids.set(key, id);
    const icon = this.kind === 'lane' ? { icon: channelIcon(name) } : {};
    this.ops.push(put({ id, map: this.map, name, order: this.last, ...icon, ...this.rest }));
    return id;
  }
}
