import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { studyText } from './studyFile';

describe('the study file', () => {
  it('is written byte for byte as the canonical one, in whatever order the records come', () => {
    const canonical = readFileSync(join(process.cwd(), '..', 'samples', 'rivage-energie.parcours.json'), 'utf8');
    const { records } = JSON.parse(canonical);
    expect(studyText([...records].reverse())).toBe(canonical);
  });
});
