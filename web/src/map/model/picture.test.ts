import { describe, expect, it } from 'vitest';
import { makeFixture } from '../dev/fixture';
import { pictureOf } from './picture';

const { scene, ahead } = makeFixture();
const settled = pictureOf(scene, ahead);
const first = [...settled.paths.flatMap((path) => path.hops)].find((hop) => hop.from && hop.to);

describe('edits before their scene (L20)', () => {
  it('stands every card and hop where the scene says when nothing is ahead', () => {
    expect([...settled.cards.values()].some((card) => card.provisional)).toBe(false);
    expect(settled.paths.flatMap((path) => path.hops).some((hop) => hop.provisional)).toBe(false);
  });

  it('stands a new touchpoint at the end of its cell', () => {
    const old = [...settled.cards.values()][0];
    if (!old) throw new Error('The fixture has no card.');
    const record = { id: 'touchpoint:new', stage: old.stage, lane: old.lane, name: 'Nouveau', order: 'zz', icon: '' };
    const picture = pictureOf(scene, { ...ahead, touchpoints: new Map(ahead.touchpoints).set(record.id, record) });
    const card = picture.cards.get(record.id);
    const others = [...settled.cards.values()].filter((each) => each.stage === old.stage && each.lane === old.lane);
    expect(card?.provisional).toBe(true);
    expect(card?.x).toBe(old.x);
    expect(card?.y).toBeGreaterThan(Math.max(...others.map((each) => each.y + each.height - 1)));
  });

  it('shows a new name at once, and the scene’s own breaks when it is taken back', () => {
    const id = first?.fromCard ?? '';
    const record = ahead.touchpoints.get(id);
    if (!record) throw new Error('The fixture lacks the card.');
    const renamed = pictureOf(scene, {
      ...ahead,
      touchpoints: new Map(ahead.touchpoints).set(id, { ...record, name: 'Un tout autre nom' }),
    });
    expect(renamed.cards.get(id)?.lines.join(' ')).toBe('Un tout autre nom');
    expect(pictureOf(scene, ahead).cards.get(id)).toBe(settled.cards.get(id));
  });

  it('hides a removed touchpoint and the hops that touch it', () => {
    const gone = first?.fromCard ?? '';
    const touchpoints = new Map(ahead.touchpoints);
    touchpoints.delete(gone);
    const picture = pictureOf(scene, { ...ahead, touchpoints });
    expect(picture.cards.has(gone)).toBe(false);
    expect(picture.hopsOfCard.has(gone)).toBe(false);
    expect(settled.hopsOfCard.has(gone)).toBe(true);
  });

  it('draws the hops of a moved touchpoint as plain connectors and leaves the others', () => {
    const moved = first?.fromCard ?? '';
    const record = ahead.touchpoints.get(moved);
    if (!record) throw new Error('The fixture lacks the card.');
    const lane = record.lane === 'lane:7' ? 'lane:0' : 'lane:7';
    const picture = pictureOf(scene, { ...ahead, touchpoints: new Map(ahead.touchpoints).set(moved, { ...record, lane }) });
    for (const hop of picture.paths.flatMap((path) => path.hops))
      expect(hop.provisional).toBe(hop.fromCard === moved || hop.toCard === moved);
  });

  it('connects a step that the scene does not know yet', () => {
    const step = { id: 'step:new', path: 'path:0', touchpoint: first?.fromCard ?? '', order: 'zz' };
    const picture = pictureOf(scene, { ...ahead, steps: new Map(ahead.steps).set(step.id, step) });
    const hop = picture.paths.flatMap((path) => path.hops).find((each) => each.to === step.id);
    expect(hop?.provisional).toBe(true);
  });
});
