import type { Scene, SceneItem, ServerMessage } from '../types/wire';

type SceneMessage = Extract<ServerMessage, { t: 'scene' }>;

/** Builds the watched map's scene from a full one and its differences. */
export class SceneStore {
  private map: string | null = null;
  private revision = -1;
  private items = new Map<string, SceneItem>();

  /** The scene, or 'again' when a difference does not follow what is held. */
  take(message: SceneMessage): Scene | 'again' {
    if (message.from === null || message.from === undefined) this.items = new Map();
    else if (message.map !== this.map || message.from !== this.revision) return 'again';
    this.map = message.map;
    this.revision = message.revision;
    for (const key of message.remove) this.items.delete(key);
    for (const item of message.put) this.items.set(item.key, item);
    return { map: message.map, frame: message.frame, items: [...this.items.values()] };
  }

  forget(): void {
    this.map = null;
    this.items = new Map();
  }
}
