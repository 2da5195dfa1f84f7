import type { CardMark, MarkKind } from '../ports';

/** What each mark looks like: strokes on a 16 x 16 grid, one shape for each, so that colour says nothing. */
export const markShapes: Readonly<Record<MarkKind, string>> = {
  irritant: 'M9.2 2.8L5 8.6h3l-1.2 4.6L11 7.4H8z',
  blockage: 'M4 6.4h8v3.2H4z',
  loop: 'M11.6 8.6A3.8 3.8 0 1 1 10.6 5.2M11.2 2.8v2.8H8.4',
  delight: 'M8 12.2S3.8 9.7 3.8 6.9A2.2 2.2 0 0 1 8 5.9a2.2 2.2 0 0 1 4.2 1C12.2 9.7 8 12.2 8 12.2z',
  weakSignal: 'M8 8.1h.1M6 10.4a3 3 0 0 1 0-4.6M10.1 5.8a3 3 0 0 1 0 4.6M4.3 12a5.4 5.4 0 0 1 0-7.8M11.8 4.2a5.4 5.4 0 0 1 0 7.8',
};

const filled: ReadonlySet<MarkKind> = new Set(['irritant', 'blockage', 'delight']);

export const isFilled = (kind: MarkKind): boolean => filled.has(kind);

const kinds = Object.keys(markShapes) as MarkKind[];
const inks = { '.map': ['#ffffff', '#1c2430'], '[data-theme="dark"] .map': ['#1a1f28', '#e8ecf3'] } as const;

/** The style rules of the marks of cards: --mk-<kind> confirmed (full ring), --mh-<kind> a hypothesis (dashed ring). */
export function markRules(): string {
  return Object.entries(inks)
    .map(([where, [ground, ink]]) => {
      const each = kinds.flatMap((kind) => [
        `--mk-${kind}:${url(kind, ground, ink, true)}`,
        `--mh-${kind}:${url(kind, ground, ink, false)}`,
      ]);
      return `${where}{${each.join(';')}}`;
    })
    .join('\n');
}

function url(kind: MarkKind, ground: string, ink: string, sure: boolean): string {
  const ring = `<circle cx='8' cy='8' r='7.2' fill='${ground}' stroke='${ink}' stroke-width='${sure ? 1.4 : 1.1}'${sure ? '' : " stroke-dasharray='2.2 1.6'"}/>`;
  const glyph = `<path d='${markShapes[kind]}' fill='${isFilled(kind) ? ink : 'none'}' stroke='${ink}' stroke-width='${isFilled(kind) ? 0.6 : 1.4}' stroke-linecap='round' stroke-linejoin='round'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${ring}${glyph}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** Marks of one kind are one pictogram, confirmed when one of them is; at most five, in the order of kinds. */
export function pictogramsOf(marks: readonly CardMark[]): readonly CardMark[] {
  return kinds.flatMap((kind) => {
    const own = marks.filter((mark) => mark.kind === kind);
    return own.length > 0 ? [{ kind, sure: own.some((mark) => mark.sure) }] : [];
  });
}
