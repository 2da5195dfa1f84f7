import { type FontTables, unpackWoff } from './woff';

/** One font file: the glyphs of its characters and how far each goes. */
export interface Face {
  /** How it is called in the PDF. */
  readonly name: string;
  readonly outlines: Uint8Array<ArrayBuffer>;
  readonly italic: boolean;
  /** In thousandths of the font's size. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  /** The glyph of a code point; 0 when it has none. */
  readonly glyph: (point: number) => number;
  /** How far a glyph goes, in thousandths of the font's size. */
  readonly advance: (glyph: number) => number;
}

/**
 * Reads a font.
 * @throws Error when it is no font this can read.
 */
export async function readFace(name: string, woff: Uint8Array<ArrayBuffer>, italic: boolean): Promise<Face> {
  const font = await unpackWoff(woff);
  const [head, hhea, hmtx] = [font.table('head'), font.table('hhea'), font.table('hmtx')];
  const scale = 1000 / head.getUint16(18);
  const told = hhea.getUint16(34);
  const glyphs = characters(font);
  const edge = (at: number) => Math.round(head.getInt16(at) * scale);
  return {
    name,
    outlines: font.outlines,
    italic,
    box: [edge(36), edge(38), edge(40), edge(42)],
    ascent: Math.round(hhea.getInt16(4) * scale),
    descent: Math.round(hhea.getInt16(6) * scale),
    glyph: (point) => glyphs.get(point) ?? 0,
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, told - 1) * 4) * scale,
  };
}

/** Which glyph each character has: the font's own table, in either of the two ways that fonts of today write it. */
function characters(font: FontTables): ReadonlyMap<number, number> {
  const cmap = font.table('cmap');
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + i * 8);
    const format = cmap.getUint16(at);
    if (format === 4) segments(cmap, at, found);
    else if (format === 12) groups(cmap, at, found);
  }
  return found;
}

function groups(cmap: DataView, at: number, found: Map<number, number>): void {
  for (let group = at + 16, left = cmap.getUint32(at + 12); left > 0; left--, group += 12) {
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let point = first; point <= last; point++) found.set(point, glyph + point - first);
  }
}

function segments(cmap: DataView, at: number, found: Map<number, number>): void {
  const count = cmap.getUint16(at + 6) / 2;
  for (let i = 0; i < count; i++) {
    const part = (index: number) => at + 14 + (index * count + i) * 2 + (index > 0 ? 2 : 0);
    const [last, first, delta, offset] = [
      cmap.getUint16(part(0)),
      cmap.getUint16(part(1)),
      cmap.getInt16(part(2)),
      cmap.getUint16(part(3)),
    ];
    for (let point = first; point <= last && point < 0xffff; point++) {
      const own = offset === 0 ? point : cmap.getUint16(part(3) + offset + (point - first) * 2);
      if (own !== 0) found.set(point, (own + delta) & 0xffff);
    }
  }
}
