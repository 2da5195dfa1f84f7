import { type Box, intersects } from './camera';

/** A spatial index of boxes on a coarse grid: what is in view without looking at everything. */
export class Grid<T> {
  private readonly tiles = new Map<number, { box: Box; item: T }[]>();

  constructor(private readonly size = 480) {}

  add(box: Box, item: T): void {
    const entry = { box, item };
    this.over(box, (tile) => {
      const list = this.tiles.get(tile);
      if (list) list.push(entry);
      else this.tiles.set(tile, [entry]);
    });
  }

  /** Items whose box meets the view, each once. */
  query(view: Box): T[] {
    const seen = new Set<T>();
    this.over(view, (tile) => {
      for (const { box, item } of this.tiles.get(tile) ?? []) if (intersects(box, view)) seen.add(item);
    });
    return [...seen];
  }

  private over(box: Box, visit: (tile: number) => void): void {
    const left = Math.floor(box.x / this.size);
    const right = Math.floor((box.x + box.width) / this.size);
    const top = Math.floor(box.y / this.size);
    const bottom = Math.floor((box.y + box.height) / this.size);
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row * 65536 + column);
  }
}
