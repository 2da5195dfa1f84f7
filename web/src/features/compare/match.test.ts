import { describe, expect, it } from 'vitest';
import type { Fulfilment, Lane, Stage, Touchpoint } from '../../types/wire';
import { aside, carried, laneSpans, plainName, sameCards, stageSpans } from './match';

const card = (id: string, name: string) => ({ id, name }) as Touchpoint;
const stage = (id: string, name: string, phase: string | null = null) => ({ id, name, phase }) as Stage;
const lane = (id: string, name: string, channel: string | null = null) => ({ id, name, channel }) as Lane;
const span = (id: string) => ({ at: Number(id.slice(1)) * 100, size: 100 });

describe('two maps compared', () => {
  it('puts a card beside what stands in its place, and leaves it where nothing does', () => {
    const there = { x: 100, y: 100, width: 100, height: 60 };
    const free = { x: 400, y: 100, width: 100, height: 60 };
    expect(aside(free, [there])).toEqual({ x: 400, y: 100 });
    const { x, y } = aside({ ...there, x: 114, y: 114 }, [there]);
    // The name, in the upper part of the card, is in sight.
    expect(y).toBeGreaterThanOrEqual(there.y + 40);
    expect(x).toBeLessThan(there.x + there.width);
    const again = aside({ ...there, x: 114, y: 114 }, [there, { ...there, x, y }]);
    expect(again).not.toEqual({ x, y });
  });

  it('takes names for the same without case, accents and punctuation', () => {
    expect(plainName('Choix du créneau !')).toBe(plainName('choix du Creneau'));
  });

  it('joins cards of the same name, and those that a design says meet each other', () => {
    const said = [
      { subject: 'i2', by: 'd2', degree: 'partly' },
      { subject: 'i3', by: 'd1', degree: 'leftOut' },
      { subject: 'x', by: 'd1', degree: 'met' },
    ] as Fulfilment[];
    const pairs = sameCards(
      [card('i1', 'Visite'), card('i2', 'J’entre'), card('i3', 'Seul')],
      [card('d1', 'VISITE'), card('d2', 'Clés')],
      said,
    );
    expect([...pairs]).toEqual([
      ['i1', ['d1']],
      ['d1', ['i1']],
      ['i2', ['d2']],
      ['d2', ['i2']],
    ]);
  });

  it('lays a stage on its namesake, else on its part of the phase, else on its part of the whole', () => {
    const a = [stage('a0', 'Before', 'p'), stage('a1', 'Choose', 'p'), stage('a2', 'Live', 'q')];
    const spans = stageSpans(a, [stage('b0', 'live', 'p'), stage('b1', 'Think', 'p'), stage('b2', 'Other', 'z'), stage('b3', 'End')], span);
    expect(spans.get('b0')).toEqual({ at: 200, size: 100 });
    expect(spans.get('b1')).toEqual({ at: 100, size: 100 });
    expect(spans.get('b2')).toEqual({ at: 150, size: 75 });
    expect(spans.get('b3')).toEqual({ at: 225, size: 75 });
    expect(stageSpans([], a, span).size).toBe(0);
  });

  it('lays a lane on that of its channel, its name, or its rank', () => {
    const spans = laneSpans(
      [lane('a0', 'Web', 'c'), lane('a1', 'Phone')],
      [lane('b0', 'phone'), lane('b1', 'App', 'c'), lane('b2', 'Desk')],
      span,
    );
    expect(['b0', 'b1', 'b2'].map((id) => spans.get(id)?.at)).toEqual([100, 0, 100]);
  });

  it('keeps a place at the same share of a span', () => expect(carried(150, { at: 100, size: 100 }, { at: 0, size: 40 })).toBe(20));

  it('puts what covers a card beside it, in its own cell where there is room', () => {
    const wished = { x: 10, y: 10, width: 100, height: 40 };
    expect(aside(wished, [], { x: 0, y: 0, width: 120, height: 60 })).toEqual({ x: 10, y: 10 });
    expect(aside(wished, [wished], { x: 0, y: 0, width: 240, height: 60 }).y).toBe(10);
    expect(aside(wished, [wished], { x: 0, y: 0, width: 120, height: 200 }).x).toBe(10);
  });
});
