import type { Point } from './model/camera';

/** What a press on the map starts from. */
export type Target =
  | { readonly kind: 'card'; readonly id: string; readonly element: HTMLElement }
  | { readonly kind: 'line'; readonly path: string }
  | { readonly kind: 'ground' };

export interface Keys {
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/** What the gestures do; points are relative to the viewport. */
export interface GestureHandlers {
  targetOf(event: PointerEvent): Target;
  /** True when a press pans whatever it hits: hand tool or space held. */
  hand(): boolean;
  draggable(id: string): boolean;
  movingChanged(moving: boolean): void;
  pan(dx: number, dy: number): void;
  pinch(at: Point, factor: number, dx: number, dy: number): void;
  click(target: Target, at: Point, keys: Keys): void;
  dragStart(id: string, at: Point): void;
  /** Total offset since the press, so that the card stays under the pointer. */
  dragMove(dx: number, dy: number, at: Point): void;
  dragEnd(at: Point, dropped: boolean): void;
  marqueeMove(from: Point, to: Point): void;
  marqueeEnd(from: Point, to: Point, done: boolean, keys: Keys): void;
  hover(at: Point): void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressing'; readonly pointer: number; readonly from: Point; readonly target: Target }
  | { readonly kind: 'dragging'; readonly pointer: number; readonly from: Point }
  | { readonly kind: 'panning'; readonly pointer: number; last: Point }
  | { readonly kind: 'marquee'; readonly pointer: number; readonly from: Point }
  | { readonly kind: 'pinch'; readonly pointers: Map<number, Point> };

const threshold = 4;
const keysOf = (event: PointerEvent): Keys => ({ shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });

/** The map's gestures: idle, pressing, dragging, panning, marquee, pinch; one pointer move per frame. */
export class PointerMachine {
  private state: State = { kind: 'idle' };
  private readonly touches = new Map<number, Point>();
  private latest: PointerEvent | null = null;
  private frame = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly on: GestureHandlers,
  ) {
    element.addEventListener('pointerdown', this.down);
    element.addEventListener('pointermove', this.move);
    element.addEventListener('pointerup', this.up);
    element.addEventListener('pointercancel', this.cancelled);
    window.addEventListener('keydown', this.escape, true);
  }

  get gesture(): State['kind'] {
    return this.state.kind;
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.element.removeEventListener('pointerdown', this.down);
    this.element.removeEventListener('pointermove', this.move);
    this.element.removeEventListener('pointerup', this.up);
    this.element.removeEventListener('pointercancel', this.cancelled);
    window.removeEventListener('keydown', this.escape, true);
  }

  private at(event: PointerEvent): Point {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private readonly down = (event: PointerEvent): void => {
    if ((event.target as Element).closest('[data-map-control]')) return;
    const at = this.at(event);
    if (event.pointerType === 'touch') {
      this.touches.set(event.pointerId, at);
      if (this.touches.size === 2) {
        this.startPinch();
        return;
      }
    }
    // A press that was let go outside the map leaves no other trace than this state.
    if (this.state.kind !== 'idle' && this.state.kind !== 'pressing') return;
    if (event.button === 1 || (event.button === 0 && this.on.hand())) {
      event.preventDefault();
      this.capture(event.pointerId);
      this.state = { kind: 'panning', pointer: event.pointerId, last: at };
      this.on.movingChanged(true);
    } else if (event.button === 0) {
      this.state = { kind: 'pressing', pointer: event.pointerId, from: at, target: this.on.targetOf(event) };
    }
  };

  private startPinch(): void {
    if (this.state.kind === 'dragging') this.on.dragEnd(this.state.from, false);
    this.state = { kind: 'pinch', pointers: new Map(this.touches) };
    // A card under a finger may be unmounted while the map zooms: its events come to the map all the same.
    for (const pointer of this.touches.keys()) this.capture(pointer);
    this.on.movingChanged(true);
  }

  private readonly move = (event: PointerEvent): void => {
    if (this.touches.has(event.pointerId)) this.touches.set(event.pointerId, this.at(event));
    this.latest = event;
    if (this.frame === 0) this.frame = requestAnimationFrame(this.flush);
  };

  private readonly flush = (): void => {
    this.frame = 0;
    const event = this.latest;
    this.latest = null;
    if (!event) return;
    const at = this.at(event);
    this.on.hover(at);
    const state = this.state;
    if (state.kind === 'pinch') this.movePinch(state.pointers);
    if (state.kind === 'pinch' || state.kind === 'idle' || state.pointer !== event.pointerId) return;
    if (state.kind === 'pressing') this.leavePress(state, event, at);
    else if (state.kind === 'panning') {
      this.on.pan(at.x - state.last.x, at.y - state.last.y);
      state.last = at;
    } else if (state.kind === 'dragging') this.on.dragMove(at.x - state.from.x, at.y - state.from.y, at);
    else this.on.marqueeMove(state.from, at);
  };

  private leavePress(state: State & { kind: 'pressing' }, event: PointerEvent, at: Point): void {
    if (Math.hypot(at.x - state.from.x, at.y - state.from.y) < threshold) return;
    this.capture(event.pointerId);
    const { pointer, from, target } = state;
    if (target.kind === 'card' && this.on.draggable(target.id)) {
      this.state = { kind: 'dragging', pointer, from };
      this.on.dragStart(target.id, from);
      this.on.dragMove(at.x - from.x, at.y - from.y, at);
    } else if (event.pointerType === 'touch') {
      this.state = { kind: 'panning', pointer, last: at };
      this.on.movingChanged(true);
    } else {
      this.state = { kind: 'marquee', pointer, from };
      this.on.marqueeMove(from, at);
    }
  }

  private movePinch(before: Map<number, Point>): void {
    const [a, b] = [...before.keys()];
    if (a === undefined || b === undefined) return;
    const [a0, b0, a1, b1] = [before.get(a), before.get(b), this.touches.get(a), this.touches.get(b)];
    if (!a0 || !b0 || !a1 || !b1) return;
    const center = { x: (a1.x + b1.x) / 2, y: (a1.y + b1.y) / 2 };
    const factor = Math.hypot(a1.x - b1.x, a1.y - b1.y) / Math.max(1, Math.hypot(a0.x - b0.x, a0.y - b0.y));
    this.on.pinch(center, factor, center.x - (a0.x + b0.x) / 2, center.y - (a0.y + b0.y) / 2);
    this.state = { kind: 'pinch', pointers: new Map(this.touches) };
  }

  private readonly up = (event: PointerEvent): void => {
    this.touches.delete(event.pointerId);
    if (this.latest) this.flush();
    const state = this.state;
    const at = this.at(event);
    if (state.kind === 'pinch') {
      // The finger that stays goes on moving the map.
      const [left] = this.touches;
      if (left) this.state = { kind: 'panning', pointer: left[0], last: left[1] };
      else this.rest();
      return;
    }
    if (state.kind === 'idle' || state.pointer !== event.pointerId) return;
    this.rest();
    if (state.kind === 'pressing') this.on.click(state.target, at, keysOf(event));
    else if (state.kind === 'dragging') this.on.dragEnd(at, true);
    else if (state.kind === 'marquee') this.on.marqueeEnd(state.from, at, true, keysOf(event));
  };

  private readonly cancelled = (event: PointerEvent): void => {
    this.touches.delete(event.pointerId);
    this.abort();
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.state.kind === 'idle' || this.state.kind === 'pressing') return;
    event.stopPropagation();
    this.abort();
  };

  private abort(): void {
    const state = this.state;
    this.rest();
    if (state.kind === 'dragging') this.on.dragEnd(state.from, false);
    else if (state.kind === 'marquee') this.on.marqueeEnd(state.from, state.from, false, { shift: false, ctrl: false });
  }

  private rest(): void {
    const moved = this.state.kind === 'panning' || this.state.kind === 'pinch';
    this.state = { kind: 'idle' };
    if (moved) this.on.movingChanged(false);
  }

  private capture(pointer: number): void {
    try {
      this.element.setPointerCapture(pointer);
    } catch {
      // The pointer may have been lifted between the event and this frame: the gesture then ends by itself.
    }
  }
}
