import type { ClientMessage, ServerMessage } from '../types/wire';

const pingEvery = 5_000;
const deadAfter = 10_000;
const openWithin = 10_000;

export interface SocketHandler {
  opened(): void;
  message(message: ServerMessage): void;
  closed(code: number, reason: string): void;
}

/** One live socket that reconnects by itself: full jitter over 0.5-2 s, ping 5 s, dead after 10 s; a superseded socket is ignored (L23). */
export class LiveSocket {
  private socket: WebSocket | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private opening: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest ping that nothing has answered was sent. A hidden tab's timers are slowed, so the clock since the last message tells nothing. */
  private unanswered: number | null = null;
  private pings = 0;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly handler: SocketHandler,
  ) {}

  get open(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  connect(): void {
    if (this.ended) return;
    clearTimeout(this.retry);
    const socket = new WebSocket(this.url);
    this.drop();
    this.socket = socket;
    // A network that swallows packets would leave the browser connecting for minutes.
    this.opening = setTimeout(() => this.socket === socket && this.lost(4001, 'silent'), openWithin);
    const current = (act: () => void) => () => this.socket === socket && act();
    socket.onopen = current(() => {
      clearTimeout(this.opening);
      this.unanswered = null;
      this.beat = setInterval(() => this.ping(), pingEvery);
      this.handler.opened();
    });
    socket.onmessage = (event: MessageEvent<string>) => {
      if (this.socket !== socket) return;
      this.unanswered = null;
      const parsed = JSON.parse(event.data) as ServerMessage | ServerMessage[];
      for (const message of Array.isArray(parsed) ? parsed : [parsed]) if (this.socket === socket) this.handler.message(message);
    };
    socket.onclose = (event) => this.socket === socket && this.lost(event.code, event.reason);
  }

  send(messages: readonly ClientMessage[]): void {
    if (!this.open || messages.length === 0) return;
    for (const message of messages) this.socket?.send(JSON.stringify(message));
  }

  /** Drops this socket and resumes on another. */
  resume(): void {
    this.lost(4000, 'resume');
  }

  /** Ends for good. */
  end(): void {
    this.ended = true;
    clearTimeout(this.retry);
    this.drop();
  }

  private lost(code: number, reason: string): void {
    this.drop();
    this.handler.closed(code, reason);
    if (!this.ended) this.retry = setTimeout(() => this.connect(), 500 + Math.random() * 1500);
  }

  private ping(): void {
    const now = Date.now();
    if (this.unanswered !== null && now - this.unanswered >= deadAfter) {
      this.lost(4001, 'silent');
      return;
    }
    this.unanswered ??= now;
    this.send([{ t: 'ping', n: ++this.pings }]);
  }

  private drop(): void {
    clearTimeout(this.opening);
    clearInterval(this.beat);
    const old = this.socket;
    this.socket = null;
    old?.close();
  }
}
