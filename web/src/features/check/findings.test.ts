import { describe, expect, it } from 'vitest';
import { type Finding, grouped } from './findings';

const finding = (check: string, severity: Finding['severity']) => ({ check, severity }) as Finding;

describe('the findings of a map', () => {
  const found = [
    finding('C1.1', 'hint'),
    finding('C2.1', 'gap'),
    finding('C9.1', 'hint'),
    finding('C9.2', 'fault'),
    finding('C12.1', 'gap'),
  ];
  const all = new Set(['fault', 'gap', 'hint'] as const);

  it('begin with the gravest family, and each family with its gravest finding', () => {
    const groups = grouped(found, all);
    expect(groups.map((group) => group.id)).toEqual(['C9', 'C2', 'C12', 'C1']);
    expect(groups[0]?.findings.map((each) => each.check)).toEqual(['C9.2', 'C9.1']);
  });

  it('leave out what is not wanted', () => {
    expect(grouped(found, new Set(['gap'] as const)).map((group) => group.id)).toEqual(['C2', 'C12']);
  });
});
