import ranges from '@fontsource/inter/unicode.json';

/** Inter as files of single weights: PDF takes no variable font. The part for Latin letters first, then those of other scripts. */
const files = import.meta.glob<string>(
  '/node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,600,700}-normal.woff',
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
);
const italics = import.meta.glob<string>(
  '/node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-400-italic.woff',
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
);

/** One font file: a weight, upright or not, for some characters. */
export interface FontFile {
  readonly name: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly range: string;
  readonly address: string;
}

const order = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'];

const all: readonly FontFile[] = Object.entries({ ...files, ...italics })
  .map(([path, address]) => {
    const [, script = '', weight = '', style = ''] = /inter-([a-z-]+)-(\d+)-(\w+)\.woff/.exec(path) ?? [];
    const range = (ranges as Readonly<Record<string, string>>)[script] ?? '';
    return { name: `Inter-${weight}-${style}-${script}`, script, weight: Number(weight), italic: style === 'italic', range, address };
  })
  .sort((a, b) => order.indexOf(a.script) - order.indexOf(b.script));

/** Whether a range of the kind U+0000-00FF,U+0131 has a character. */
export function has(range: string, point: number): boolean {
  return range.split(',').some((each) => {
    const [first = '', last = first] = each.trim().replace('U+', '').split('-');
    return point >= Number.parseInt(first, 16) && point <= Number.parseInt(last, 16);
  });
}

/** The files that some text needs; Latin always, which numbers and spaces are of. */
export function filesFor(text: string): readonly FontFile[] {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  return all.filter((file) => points.some((point) => has(file.range, point)));
}

/** The bytes of a font. @throws Error when the server does not answer. */
export async function readFont(file: FontFile): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(file.address);
  if (!answer.ok) throw new Error(answer.statusText);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The weight that stands for another, and the only slanted one. */
export const nearest = (weight: number, italic: boolean): number => (italic || weight < 500 ? 400 : weight < 650 ? 600 : 700);
