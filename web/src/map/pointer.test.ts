// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GestureHandlers, PointerMachine, type Target } from './pointer';

const card = { kind: 'card', id: 'touchpoint:a', element: document.createElement('i') } as const;

function open(target: Target = { kind: 'ground' }) {
  const element = document.body.appendChild(document.createElement('div'));
  const on = {
    targetOf: () => target,
    hand: () => false,
    draggable: () => true,
    movingChanged: vi.fn(),
    pan: vi.fn(),
    pinch: vi.fn(),
    click: vi.fn(),
    dragStart: vi.fn(),
    dragMove: vi.fn(),
    dragEnd: vi.fn(),
    marqueeMove: vi.fn(),
    marqueeEnd: vi.fn(),
    hover: vi.fn(),
  } satisfies GestureHandlers;
  const machine = new PointerMachine(element, on);
  const fire = (type: string, pointerId: number, clientX: number, clientY: number) => {
    element.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY, pointerType: 'touch', bubbles: true, button: 0 }));
    vi.advanceTimersByTime(20);
  };
  return { machine, on, fire };
}

describe('touch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('two fingers apart zoom around their middle, and move the map with it', () => {
    const { on, fire } = open();
    fire('pointerdown', 1, 100, 100);
    fire('pointerdown', 2, 200, 100);
    fire('pointermove', 2, 300, 100);
    expect(on.pinch).toHaveBeenCalledExactlyOnceWith({ x: 200, y: 100 }, 2, 50, 0);
    expect(on.click).not.toHaveBeenCalled();
  });

  it('the finger that stays after a pinch goes on moving the map, and ends as no click', () => {
    const { on, fire, machine } = open();
    fire('pointerdown', 1, 100, 100);
    fire('pointerdown', 2, 200, 100);
    fire('pointerup', 2, 200, 100);
    fire('pointermove', 1, 130, 110);
    expect(on.pan).toHaveBeenCalledExactlyOnceWith(30, 10);
    fire('pointerup', 1, 130, 110);
    expect([machine.gesture, on.click.mock.calls.length]).toEqual(['idle', 0]);
    expect(on.movingChanged.mock.calls.at(-1)).toEqual([false]);
  });

  it('one finger on the ground moves the map', () => {
    const { on, fire } = open();
    fire('pointerdown', 1, 100, 100);
    fire('pointermove', 1, 120, 100);
    fire('pointermove', 1, 150, 90);
    expect(on.pan.mock.calls).toEqual([[30, -10]]);
    expect(on.marqueeMove).not.toHaveBeenCalled();
  });

  it('one finger on a card drags it and lets it go', () => {
    const { on, fire } = open(card);
    fire('pointerdown', 1, 100, 100);
    fire('pointermove', 1, 140, 100);
    fire('pointerup', 1, 140, 100);
    expect(on.dragStart).toHaveBeenCalledExactlyOnceWith('touchpoint:a', { x: 100, y: 100 });
    expect(on.dragMove).toHaveBeenCalledWith(40, 0, { x: 140, y: 100 });
    expect(on.dragEnd).toHaveBeenCalledExactlyOnceWith({ x: 140, y: 100 }, true);
  });

  it('a second finger during a drag puts the card back and zooms', () => {
    const { on, fire, machine } = open(card);
    fire('pointerdown', 1, 100, 100);
    fire('pointermove', 1, 140, 100);
    fire('pointerdown', 2, 200, 100);
    expect(on.dragEnd).toHaveBeenCalledExactlyOnceWith({ x: 100, y: 100 }, false);
    expect(machine.gesture).toBe('pinch');
  });

  it('a tap is a click', () => {
    const { on, fire } = open(card);
    fire('pointerdown', 1, 100, 100);
    fire('pointerup', 1, 101, 100);
    expect(on.click).toHaveBeenCalledExactlyOnceWith(card, { x: 101, y: 100 }, { shift: false, ctrl: false });
  });
});
