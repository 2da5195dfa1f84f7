import { beforeEach, expect, it } from 'vitest';
import { hiddenUnderlays, keepHidden } from './hiddenUnderlays';

beforeEach(() => localStorage.clear());

it('what was hidden stays so until it is shown again', () => {
  expect(hiddenUnderlays()).toEqual(new Set());
  keepHidden('underlay:a', true);
  keepHidden('underlay:b', true);
  expect(hiddenUnderlays()).toEqual(new Set(['underlay:a', 'underlay:b']));
  expect(keepHidden('underlay:a', false)).toEqual(new Set(['underlay:b']));
  expect(hiddenUnderlays()).toEqual(new Set(['underlay:b']));
});

it('keeps no more than it needs, and reads what is no list as nothing', () => {
  for (let at = 0; at < 220; at++) keepHidden(`underlay:${at}`, true);
  expect(hiddenUnderlays().size).toBe(200);
  expect(hiddenUnderlays().has('underlay:219')).toBe(true);
  for (const odd of ['{', '{}', '[1,null]', 'null']) {
    localStorage.setItem('parcours.underlays.hidden', odd);
    expect(hiddenUnderlays()).toEqual(new Set());
  }
});
