import { describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import type { AnyRecord } from '../../types/wire';
import { emptyFrame, mostCards, planOf, readGrid, readList } from './plan';
import { guessColumns, guessShape } from './shape';
import { letterOf, mostCells, mostText, tableOf } from './table';

const records: AnyRecord[] = [
  { id: 'study:1', name: 'S' },
  { id: 'stage:a', map: 'map:m', name: 'Comparer', order: 'a' },
  { id: 'stage:o', map: 'map:other', name: 'Souscrire', order: 'a' },
  { id: 'lane:x', map: 'map:m', name: 'Téléphone', order: 'a' },
  { id: 'touchpoint:1', stage: 'stage:a', lane: 'lane:x', name: 'Appel du conseiller', order: 'V' },
];

function opened(held: readonly AnyRecord[] = records) {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: held });
  return new LiveDoc(core, () => undefined);
}

const defaults = { stage: 'stage:a', lane: 'lane:x', stageName: 'Stage 1', laneName: 'Channel 1' };
const cells = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');

describe('the table that was pasted', () => {
  it('is read as spreadsheets write it', () => {
    expect(tableOf('a\t"b\nc"\t"d ""e"""\r\nf\t\t\r\n\t\t\r\n').rows).toEqual([
      ['a', 'b\nc', 'd "e"'],
      ['f', '', ''],
    ]);
    expect(tableOf('"Bonjour" dit-il\tx').rows).toEqual([['"Bonjour" dit-il', 'x']]);
    expect(tableOf('').rows).toEqual([]);
    expect(tableOf('\n\t\n').rows).toEqual([]);
  });

  it('says which cell is not closed, and takes no mark that is not text', () => {
    const { faults, rows } = tableOf('a\tb\nc\t"never closed');
    expect(faults).toEqual([{ row: 1, column: 1, key: 'sheet.fault.quote' }]);
    expect(rows[1]).toEqual(['c', '"never closed']);
    expect(tableOf("\u0000a\u202eb\u0007\t\ufeffc\t'=1+1").rows).toEqual([['a b', 'c', '=1+1']]);
  });

  it('is refused whole when it is too large', () => {
    expect(tableOf('x\t'.repeat(mostCells)).faults[0]?.key).toBe('sheet.fault.cells');
    expect(tableOf('x'.repeat(mostText + 1)).faults[0]?.key).toBe('sheet.fault.text');
    expect(tableOf(Array(100).fill(Array(100).fill('x').join('\t')).join('\n')).rows).toHaveLength(100);
  });

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('its shape', () => {
  it('is a list with known headings or one column, else a grid with names on two sides', () => {
    expect(guessShape(tableOf('Appeler\nÉcrire').rows)).toBe('list');
    expect(guessShape(tableOf(cells(['Étape', 'Canal', 'Point d’interaction'], ['A', 'B', 'C'])).rows)).toBe('list');
    expect(guessShape(tableOf(cells(['', 'Comparer', 'Souscrire'], ['Web', 'x', 'y'])).rows)).toBe('grid');
    expect(guessShape(tableOf(cells(['Canal / étape', 'Comparer', 'Souscrire'], ['Web', 'x', 'y'])).rows)).toBe('grid');
  });

  it('knows headings of both languages, each part once', () => {
    const of = (...head: string[]) => guessColumns([head, head.map(() => 'x')]);
    expect(of('ÉTAPES', 'Couloir', 'Touchpoint', 'Détails', 'Équipe').roles).toEqual(['stage', 'lane', 'name', 'description', 'owner']);
    expect(of('Name', 'Notes', 'Comments').roles).toEqual(['name', 'description', 'none']);
    expect(of('Quoi', 'Canal')).toEqual({ header: true, roles: ['name', 'lane'] });
    expect(of('Appeler')).toEqual({ header: false, roles: ['name'] });
  });
});

describe('what it makes', () => {
  it('reuses stages, lanes and touchpoints by name, makes the others, in one gesture', () => {
    const doc = opened();
    const { rows } = tableOf(
      cells(
        ['Etape', 'Canal', 'Nom', 'Service'],
        ['COMPARER', 'telephone', 'appel du  conseiller', ''],
        ['Souscrire', 'Web', 'Payer', 'Ventes'],
        ['', '', 'Relire', ''],
      ),
    );
    const plan = planOf(doc, 'map:m', readList(rows, guessColumns(rows)), defaults);
    expect(plan).toMatchObject({
      stages: { made: 1, reused: 1 },
      lanes: { made: 1, reused: 1 },
      cards: { made: 2, reused: 1 },
      faults: [],
    });
    doc.edit('sheet.paste', plan.ops);
    const made = plan.ids.map((id) => doc.get('touchpoint', id));
    expect(made.map((card) => [card?.name, card?.owner])).toEqual([
      ['Payer', 'Ventes'],
      ['Relire', ''],
    ]);
    expect(made[1]?.stage).toBe('stage:a');
    expect(doc.get('stage', made[0]?.stage)?.map).toBe('map:m');
  });

  it('a grid: merged names go on, cells hold several, a name is said wrong with its cell', () => {
    const { rows } = tableOf(
      cells(['', 'Comparer', '', 'Souscrire'], ['Web', '"- Lire\n- Chercher ; Demander"', 'Voir', ''], ['', '', '', 'Payer']),
    );
    const read = readGrid(rows);
    expect(read.faults).toEqual([]);
    expect(read.wanted.map(({ name, stage, lane }) => [name, stage, lane])).toEqual([
      ['Lire', 'Comparer', 'Web'],
      ['Chercher', 'Comparer', 'Web'],
      ['Demander', 'Comparer', 'Web'],
      ['Voir', 'Comparer', 'Web'],
      ['Payer', 'Souscrire', 'Web'],
    ]);
    expect(planOf(opened(), 'map:m', readGrid(tableOf(cells(['', 'Vide', 'Comparer'], ['Web', '', 'x'])).rows), defaults)).toMatchObject({
      stages: { made: 1, reused: 1 },
    });
    const wrong = readGrid(tableOf(cells(['', '', 'Souscrire'], ['', 'x', 'y'], ['Web', 'z', 'w'.repeat(201)])).rows);
    expect(wrong.faults).toEqual([
      { row: 0, column: 1, key: 'sheet.fault.noStage' },
      { row: 1, column: 0, key: 'sheet.fault.noLane' },
      { row: 2, column: 2, key: 'sheet.fault.long', detail: 200 },
    ]);
    expect(wrong.wanted).toEqual([]);
  });

  it('a row without a name is said wrong with its cell, an empty one is nothing', () => {
    const { rows } = tableOf(cells(['Canal', 'Nom'], ['Web', ''], ['', ''], ['Web', 'Payer']));
    expect(readList(rows, guessColumns(rows)).faults).toEqual([{ row: 1, column: 1, key: 'sheet.fault.noName' }]);
  });

  it('takes the place of a frame that holds nothing and that nothing speaks of', () => {
    const frame: AnyRecord[] = [
      { id: 'study:1', name: 'S' },
      { id: 'stage:1', map: 'map:m', name: 'Étape 1', order: 'a' },
      { id: 'stage:2', map: 'map:m', name: 'Étape 2', order: 'b' },
      { id: 'lane:w', map: 'map:m', name: 'Site web', order: 'a' },
      { id: 'lane:t', map: 'map:m', name: 'Téléphone', order: 'b' },
      { id: 'note:1', map: 'map:m', text: 'Ici', order: 'a', stage: 'stage:2' },
    ];
    const doc = opened(frame);
    const replaced = emptyFrame(doc, 'map:m');
    expect([...replaced].sort()).toEqual(['lane:t', 'lane:w', 'stage:1']);
    const grid = readGrid(tableOf(cells(['', 'Subir'], ['Téléphone', 'Appeler'], ['Expert', 'Visiter'])).rows);
    const gone = (plan: ReturnType<typeof planOf>) => plan.ops.flatMap((op) => (op.op === 'remove' ? [op.id] : []));
    expect(gone(planOf(doc, 'map:m', grid, defaults, replaced))).toEqual(['stage:1', 'lane:w']);
    expect(gone(planOf(doc, 'map:m', grid, defaults))).toEqual([]);
    // Names alone stand in the frame that is there.
    const list = tableOf('Appeler\nPayer').rows;
    const own = { ...defaults, stage: 'stage:1', lane: 'lane:w' };
    expect(gone(planOf(doc, 'map:m', readList(list, guessColumns(list)), own, replaced))).toEqual([]);
    expect(emptyFrame(opened(), 'map:m').size).toBe(0);
  });

  it('ten thousand cells are read, and too many touchpoints are refused whole', () => {
    const doc = opened();
    const grid = [
      ['', ...Array.from({ length: 99 }, (_, i) => `S${i}`)],
      ...Array.from({ length: 100 }, (_, i) => [`L${i}`, ...Array(99).fill(i < 40 ? `t${i}` : '')]),
    ];
    const plan = planOf(doc, 'map:m', readGrid(tableOf(cells(...grid)).rows), defaults);
    expect([plan.cards.made, plan.faults]).toEqual([3960, []]);
    const list = tableOf(Array.from({ length: mostCards + 1 }, (_, i) => `t${i}`).join('\n')).rows;
    expect(planOf(doc, 'map:m', readList(list, guessColumns(list)), defaults).faults[0]?.key).toBe('sheet.fault.cards');
  });
});
