import { describe, expect, it } from 'vitest';
import en from '../../../../i18n/en.json';
import fr from '../../../../i18n/fr.json';
import type { StudyDoc } from '../../doc/contract';
import { translator } from '../../i18n';
import type { Constituent, Op } from '../../types/wire';
import { addInterview, marketOf } from './edits';

const draft = { name: '1', on: '', persona: null, segment: '', ofSegment: null, market: 'b2b' } as const;

/** A document with these records, and the changes asked of it. */
function docOf(records: Readonly<Record<string, readonly object[]>>) {
  const asked: Op[] = [];
  const doc = { all: (kind: string) => records[kind] ?? [], edit: (_: string, ops: readonly Op[]) => asked.push(...ops) };
  return { doc: doc as unknown as StudyDoc, asked };
}

const names = (ops: readonly Op[]): string[] =>
  ops.flatMap((op) =>
    op.op === 'put' && String(op.record.id).startsWith('constituent:') ? [(op.record as unknown as Constituent).name] : [],
  );

describe('the first interview [S45.2]', () => {
  it('brings the usual list of its market in the language of who makes it, and of no other', () => {
    for (const [catalogue, language] of [
      [en, 'en'],
      [fr, 'fr'],
    ] as const) {
      const { doc, asked } = docOf({ study: [{ audience: 'b2b' }] });
      addInterview(doc, 'map:1', draft, translator(language, catalogue));
      expect(names(asked)).toContain(catalogue['interviews.constituent.business']);
      expect(names(asked)).not.toContain(catalogue['interviews.constituent.emotion']);
      expect(names(asked)).toHaveLength(16);
    }
  });

  it('leaves a list that is there, or that was emptied, as it is', () => {
    const kept: Readonly<Record<string, readonly object[]>>[] = [
      { constituent: [{ name: 'x', order: 'V' }] },
      { interview: [{ map: 'map:2', order: 'V' }] },
    ];
    for (const records of kept) {
      const { doc, asked } = docOf(records);
      addInterview(doc, 'map:1', draft, translator('en', en));
      expect(asked).toHaveLength(1);
    }
  });

  it('is proposed in the market of the study', () => {
    expect(['b2c', 'b2b', 'patient', 'citizen'].map((audience) => marketOf(docOf({ study: [{ audience }] }).doc))).toEqual([
      'b2c',
      'b2b',
      'b2c',
      'b2c',
    ]);
  });
});
