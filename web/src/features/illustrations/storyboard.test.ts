import { describe, expect, it } from 'vitest';
import { panelsOf } from './storyboard';

const records = {
  stages: [
    { id: 'stage:a', name: 'Before' },
    { id: 'stage:b', name: 'After' },
  ],
  lanes: [
    { id: 'lane:x', name: 'Shop' },
    { id: 'lane:y', name: 'Phone' },
  ],
  touchpoints: [
    { id: 'touchpoint:1', stage: 'stage:b', lane: 'lane:x', name: 'Visit' },
    { id: 'touchpoint:2', stage: 'stage:a', lane: 'lane:y', name: 'Call' },
    { id: 'touchpoint:3', stage: 'stage:a', lane: 'lane:x', name: 'Ask' },
    { id: 'touchpoint:4', stage: 'stage:elsewhere', lane: 'lane:x', name: 'Other map' },
  ],
  steps: [
    { id: 'step:1', path: 'path:p', touchpoint: 'touchpoint:2' },
    { id: 'step:2', path: 'path:p', touchpoint: 'touchpoint:1' },
    { id: 'step:3', path: 'path:p', touchpoint: 'touchpoint:2' },
    { id: 'step:4', path: 'path:q', touchpoint: 'touchpoint:3' },
  ],
  photos: [{ id: 'photo:1', touchpoint: 'touchpoint:2', picture: 'p', width: 1, height: 1, text: '' }],
  quotes: [],
} as unknown as Parameters<typeof panelsOf>[0];

describe('a storyboard', () => {
  it('follows a path, as often as it comes by', () => {
    const panels = panelsOf(records, 'path:p');
    expect(panels.map((panel) => panel.name)).toEqual(['Call', 'Visit', 'Call']);
    expect(panels.map((panel) => panel.photo?.id ?? null)).toEqual(['photo:1', null, 'photo:1']);
    expect(new Set(panels.map((panel) => panel.key)).size).toBe(3);
  });

  it('or goes through its map, stage by stage and lane by lane', () => {
    expect(panelsOf(records, null).map((panel) => `${panel.stage} ${panel.lane} ${panel.name}`)).toEqual([
      'Before Shop Ask',
      'Before Phone Call',
      'After Shop Visit',
    ]);
  });
});
