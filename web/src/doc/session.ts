import type { BandPicture, MapOverlay, Scene, ServerMessage } from '../types/wire';
import type { Call, Guest, Notice, Saved, StudySession } from './contract';
import { uuid7 } from './ids';
import { PresenceIn, PresenceOut } from './presence';
import { SceneStore } from './sceneStore';
import { sharing } from './share';
import { Signal } from './signal';
import { LiveSocket } from './socket';
import { LiveDoc } from './studyDoc';
import { SyncCore, schemaVersion } from './syncCore';

/** Close codes after which this tab must not come back: superseded by its own double, or older than the server. */
const outdatedCode = 4006;
const overCode = 4008;

/** The study open in this tab: the pure core, one socket, and what the interface watches. */
export class LiveSession implements StudySession {
  readonly client = uuid7();
  readonly core = new SyncCore(this.client);
  readonly doc = new LiveDoc(this.core, () => this.flush());
  readonly ready = new Signal(false);
  readonly saved = new Signal<Saved>({ state: 'saving', waiting: 0, since: Date.now() });
  readonly history = new Signal<ReturnType<StudySession['history']['get']>>({ undo: false, redo: false, revision: 0, last: null });
  readonly scene = new Signal<Scene | null>(null);
  readonly measures = new Signal<{ overlay: MapOverlay | null; band: BandPicture | null }>({ overlay: null, band: null });
  readonly guests = new Signal<readonly Guest[]>([]);
  readonly noticed = new Signal<{ readonly waiting: number }>({ waiting: 0 });
  readonly wordsErased = new Signal(0);
  /** The invitation that let this guest in is over. */
  readonly over = new Signal(false);
  private readonly called = new Set<(call: Call) => void>();
  readonly calls = {
    subscribe: (listener: (call: Call) => void) => {
      this.called.add(listener);
      return () => this.called.delete(listener);
    },
  };
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  private ahead = 0;
  private left = false;
  private readonly scenes = new SceneStore();
  private readonly heard = new Set<(notice: Notice) => void>();
  readonly notices = {
    subscribe: (listener: (notice: Notice) => void) => {
      this.heard.add(listener);
      return () => this.heard.delete(listener);
    },
  };
  private readonly socket: LiveSocket;
  private readonly others = new PresenceIn(
    () => this.guests.get(),
    (guests) => this.guests.set(guests),
  );
  private readonly presence = new PresenceOut((state) => this.socket.send([{ t: 'presence', state }]));
  /** The server knows on this socket what is watched. */
  private told = false;
  private watching: { map: string | null; log: string | null } = { map: null, log: null };
  private flags = { readOnly: false, outdated: false };
  private since = 0;

  constructor(
    study: string,
    private name: string,
    map: string | null = null,
  ) {
    this.watching = { map, log: null };
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.socket = new LiveSocket(`${scheme}://${location.host}/api/studies/${study}/live`, {
      opened: () => {
        this.socket.send([this.core.hello(this.name)]);
        // Asked for at once, so that the scene comes with the records.
        this.told = false;
        this.sendWatch();
      },
      message: (message) => this.take(message),
      closed: (code) => this.closed(code),
    });
    window.addEventListener('beforeunload', this.warn);
    this.socket.connect();
  }

  watch(map: string | null, log: string | null = null): void {
    if (map !== this.watching.map) {
      this.scenes.forget();
      this.scene.set(null);
      this.measures.set({ overlay: null, band: null });
    }
    if (map !== this.watching.map || log !== this.watching.log) this.told = false;
    this.watching = { map, log };
    this.presence.set({ map, x: null, y: null, view: null });
    this.sendWatch();
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  gather(): void {
    // Where this tab looks goes first: the others come to that place.
    this.presence.flush();
    this.socket.send([{ t: 'gather' }]);
  }

  present(state: Parameters<StudySession['present']>[0]): void {
    this.presence.set(state);
  }

  /** The name shown to the others; the socket says it once, so it is opened again. */
  rename(name: string): void {
    this.name = name;
    this.socket.resume();
  }

  /** [L24] Nobody looks any more; what waits is still sent, and leaving the page still warns, until all of it is stored. */
  close(): void {
    this.presence.stop();
    this.left = true;
    this.endWhenSaved();
  }

  private endWhenSaved(): void {
    if (!this.left || this.core.waiting > 0) return;
    window.removeEventListener('beforeunload', this.warn);
    this.socket.end();
  }

  private take(message: ServerMessage): void {
    switch (message.t) {
      case 'scene':
        this.takeScene(message);
        return;
      case 'overlay':
        if (message.overlay.map === this.watching.map)
          this.measures.set(sharing(this.measures.get(), { overlay: message.overlay, band: message.band ?? null }));
        return;
      case 'presence':
        this.others.take(message);
        return;
      case 'gathered':
        for (const listener of this.called) listener(message);
        return;
      case 'gone':
        if (message.code === outdatedCode) this.outdated();
        else if (message.code === overCode) this.end();
        return;
      case 'noticed':
        this.noticed.set({ waiting: message.waiting });
        return;
      case 'wordsErased':
        this.wordsErased.set(this.wordsErased.get() + 1);
        return;
      case 'pong':
        return;
      default:
        this.takeChange(message);
    }
  }

  private takeChange(message: Extract<ServerMessage, { t: 'welcome' | 'snapshot' | 'log' | 'refused' }>): void {
    if (message.t === 'welcome') {
      if (message.schema > schemaVersion) {
        this.outdated();
        return;
      }
      this.flags.readOnly = message.readOnly;
      if (message.at) this.ahead = Date.parse(message.at) - Date.now();
      this.others.clear();
      // Told anew right after, when there are any.
      this.noticed.set({ waiting: 0 });
      // Words may have been erased while nobody told.
      this.wordsErased.set(this.wordsErased.get() + 1);
    }
    const wasLive = this.core.live;
    const { resume, notices } = this.core.receive(message);
    for (const notice of notices) for (const listener of this.heard) listener(notice);
    if (resume) {
      this.socket.resume();
      return;
    }
    if (this.core.live && !wasLive) this.arrived();
    this.flush();
  }

  private arrived(): void {
    this.ready.set(true);
    this.presence.flush();
  }

  private takeScene(message: Extract<ServerMessage, { t: 'scene' }>): void {
    if (message.map !== this.watching.map) return;
    const scene = this.scenes.take(message);
    if (scene === 'again') {
      this.told = false;
      this.sendWatch();
    } else this.scene.set(scene);
  }

  private sendWatch(): void {
    if (this.told || this.watching.map === null || !this.socket.open) return;
    this.told = true;
    this.socket.send([{ t: 'watch', ...this.watching }]);
  }

  private closed(code: number): void {
    this.core.disconnected();
    this.others.clear();
    if (code === outdatedCode) this.outdated();
    else if (code === overCode) this.end();
    else this.tell();
  }

  private end(): void {
    this.socket.end();
    this.over.set(true);
  }

  private outdated(): void {
    this.flags.outdated = true;
    this.socket.end();
    this.tell();
  }

  private flush(): void {
    if (this.socket.open) this.socket.send(this.core.outbox());
    this.tell();
  }

  /** [L24] What the user is told. */
  private tell(): void {
    const { core } = this;
    const waiting = core.waiting;
    if (waiting === 0) this.since = 0;
    else if (this.since === 0) this.since = Date.now();
    const { undo, redo, revision } = this.history.get();
    const now = { undo: core.history.canUndo, redo: core.history.canRedo, revision: Math.max(0, core.last), last: core.lastEntry };
    if (now.undo !== undo || now.redo !== redo || now.revision !== revision) this.history.set(now);
    this.setSaved(this.savedNow(waiting));
    this.endWhenSaved();
  }

  private savedNow(waiting: number): Saved {
    if (this.flags.outdated) return { state: 'outdated' };
    if (!this.core.live) return { state: this.ready.get() ? 'offline' : 'saving', waiting, since: this.since };
    if (waiting > 0) return { state: 'saving', waiting, since: this.since };
    return this.flags.readOnly ? { state: 'readOnly' } : { state: 'saved' };
  }

  private setSaved(next: Saved): void {
    if (JSON.stringify(next) !== JSON.stringify(this.saved.get())) this.saved.set(next);
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.core.waiting > 0) event.preventDefault();
  };
}

export const openStudy = (study: string, name: string): LiveSession => new LiveSession(study, name);

let early: { readonly study: string; readonly session: LiveSession } | null = null;

/** Opens the study of an address before its page is there: the records and the scene travel while the page's code does. */
export function openEarly(path: string, name: string): void {
  const [, study, map] = /^\/s\/([0-9a-f-]{36})(?:\/(?:m\/([0-9a-f-]{36})|cycle|people))?$/.exec(path) ?? [];
  if (study) early = { study, session: new LiveSession(study, name, map ? `map:${map}` : null) };
}

/** The session opened early, once; null when it is of another study. */
export function takeEarly(study: string): LiveSession | null {
  const opened = early?.study === study ? early.session : null;
  early = null;
  return opened;
}
