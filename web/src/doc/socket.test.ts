import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveSocket } from './socket';

/** A socket that does nothing by itself. */
class Silent {
  static readonly OPEN = 1;
  static made: Silent[] = [];
  readyState = 0;
  closed = false;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;

  constructor() {
    Silent.made.push(this);
  }

  send(): void {}

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
}

describe('L23 the socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', Silent);
    Silent.made = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const connect = () => {
    const handler = { opened: vi.fn(), message: vi.fn(), closed: vi.fn() };
    const socket = new LiveSocket('ws://here', handler);
    socket.connect();
    return { handler, socket };
  };

  it('L23 that never opens is given up, and another is tried', () => {
    const { handler, socket } = connect();
    vi.advanceTimersByTime(10_000);
    expect(handler.closed).toHaveBeenCalledExactlyOnceWith(4001, 'silent');
    expect(Silent.made[0]?.closed).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(Silent.made).toHaveLength(2);
    socket.end();
  });

  it('L23 that opened in time is not given up for having connected', () => {
    const { handler, socket } = connect();
    vi.advanceTimersByTime(9_000);
    Silent.made[0]?.open();
    vi.advanceTimersByTime(4_000);
    expect(handler.closed).not.toHaveBeenCalled();
    socket.end();
  });
});
