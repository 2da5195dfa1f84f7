import { describe, expect, it } from 'vitest';
import type { SceneLane, SceneSpan, SceneStage, StageSpan } from '../wire';
import type { Ahead } from './picture';
import { placeSpans } from './spans';

const stages = ['a', 'b', 'c'].map((id, i) => ({
  stage: `stage:${id}`,
  x: i * 200,
  width: 200,
  cardX: i * 200 + 30,
  cardWidth: 140,
})) as unknown as SceneStage[];
const lanes = [
  { lane: 'lane:x', y: 100, height: 90 },
  { lane: 'lane:y', y: 200, height: 90 },
] as unknown as SceneLane[];
const scene = [
  {
    span: 'span:1',
    first: 'stage:a',
    last: 'stage:b',
    lane: 'lane:x',
    x: 20,
    y: 108,
    width: 360,
    height: 24,
    lines: ['Waiting'],
    hue: 'blue',
  },
] as unknown as SceneSpan[];
const span = (change: Partial<StageSpan> = {}): StageSpan => ({
  id: 'span:1',
  first: 'stage:a',
  last: 'stage:b',
  lane: 'lane:x',
  text: 'Waiting',
  hue: 'blue',
  ...change,
});
const ahead = (...spans: StageSpan[]) => ({ spans: new Map(spans.map((each) => [each.id, each])) }) as unknown as Ahead;
const place = (...spans: StageSpan[]) => placeSpans(scene, stages, lanes, 60, ahead(...spans)).get('span:1');

describe('spans ahead of their scene', () => {
  it('keep their object while nothing changed, and go with their record', () => {
    expect(place(span())).toBe(place(span()));
    expect(place()).toBeUndefined();
    expect(placeSpans(scene, stages, lanes, 60, null).size).toBe(1);
  });

  it('are drawn from left to right, whichever end was said first', () => {
    expect(place(span({ first: 'stage:b', last: 'stage:a' }))).toBe(place(span()));
  });

  it('stretch, move, change their words and colour at once', () => {
    expect(place(span({ last: 'stage:c' }))).toMatchObject({ x: 20, width: 560, y: 108, provisional: true });
    expect(place(span({ lane: 'lane:y' }))).toMatchObject({ y: 208, lane: 'lane:y' });
    expect(place(span({ lane: null }))).toMatchObject({ y: 60, lane: null });
    expect(place(span({ text: 'Longer', hue: 'pink' }))).toMatchObject({ lines: ['Longer'], hue: 'pink', provisional: false });
    expect(placeSpans([], stages, lanes, 60, ahead(span({ id: 'span:2' }))).get('span:2')).toMatchObject({ x: 20, y: 108, width: 360 });
  });
});
