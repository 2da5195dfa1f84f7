/** What a PDF reader needs of a TrueType font whose glyphs are chosen by number. */
const kept = new Set(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);

export interface FontTables {
  /** A TrueType file with the outlines and their measures alone. */
  readonly outlines: Uint8Array<ArrayBuffer>;
  readonly table: (name: string) => DataView;
}

/**
 * The tables of a WOFF 1 font, unpacked.
 * @throws Error when it is none, or broken.
 */
export async function unpackWoff(bytes: Uint8Array<ArrayBuffer>): Promise<FontTables> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF font');
  const tables = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let at = 44, left = view.getUint16(12); left > 0; left--, at += 20) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const packed = bytes.subarray(view.getUint32(at + 4), view.getUint32(at + 4) + view.getUint32(at + 8));
    tables.set(name, packed.length < view.getUint32(at + 12) ? await through(packed, new DecompressionStream('deflate')) : packed);
  }
  return {
    outlines: trueType(
      view.getUint32(4),
      [...tables].filter(([name]) => kept.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    table: (name) => {
      const table = tables.get(name);
      if (!table) throw new Error(`the font has no ${name}`);
      return new DataView(table.buffer, table.byteOffset, table.byteLength);
    },
  };
}

/** Bytes through a stream that packs or unpacks them. */
export async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function trueType(flavor: number, tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const head = 12 + tables.length * 16;
  const size = tables.reduce((sum, [, table]) => sum + aligned(table.length), head);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const log = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  [tables.length, 2 ** log * 16, log, tables.length * 16 - 2 ** log * 16].forEach((value, i) => void view.setUint16(4 + i * 2, value));
  let at = head;
  tables.forEach(([name, table], i) => {
    out.set(table, at);
    [...name].forEach((letter, j) => {
      out[12 + i * 16 + j] = letter.charCodeAt(0);
    });
    [checksum(view, at, aligned(table.length)), at, table.length].forEach((value, j) => void view.setUint32(16 + i * 16 + j * 4, value));
    at += aligned(table.length);
  });
  return out;
}

const aligned = (length: number): number => (length + 3) & ~3;

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
