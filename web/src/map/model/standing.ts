import type { CardStanding } from '../ports';

/** What each standing looks like on a 16 x 16 grid: a ground and a glyph, one shape each, so that colour says nothing alone. */
export const standingShapes: Readonly<Record<CardStanding, { readonly ground: string; readonly glyph: string }>> = {
  toCheck: { ground: 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z', glyph: 'M6.1 6.3a1.9 1.9 0 1 1 2.7 1.9c-.5.2-.8.6-.8 1.1M8 11.5v.1' },
  confirmed: { ground: 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z', glyph: 'M4.9 8.2l2.2 2.2l4-4.6' },
  obsolete: {
    ground: 'M3.4 1.6h9.2a1.8 1.8 0 0 1 1.8 1.8v9.2a1.8 1.8 0 0 1-1.8 1.8H3.4a1.8 1.8 0 0 1-1.8-1.8V3.4a1.8 1.8 0 0 1 1.8-1.8z',
    glyph: 'M8 4.6v3.6l2.3 1.5',
  },
  contradicted: { ground: 'M8 .4L15.6 8L8 15.6L.4 8z', glyph: 'M5.2 6.8h5.6M5.2 9.4h5.6M9.6 4.9l-3.2 6.4' },
};

const inks = {
  '.map': {
    toCheck: ['#ffffff', '#626a76'],
    confirmed: ['#1b7a55', '#ffffff'],
    obsolete: ['#626a76', '#ffffff'],
    contradicted: ['#a8321f', '#ffffff'],
  },
  '[data-theme="dark"] .map': {
    toCheck: ['#1a1f28', '#a3adbb'],
    confirmed: ['#5fd0a0', '#12151c'],
    obsolete: ['#a3adbb', '#12151c'],
    contradicted: ['#ff9480', '#12151c'],
  },
} as const;

/** The style rules of standings: --st-<status> the whole sign, --st-<status>-ground and -ink its colours. */
export function standingRules(): string {
  return Object.entries(inks)
    .map(([where, colours]) => {
      const each = Object.entries(colours).map(([status, [ground, ink]]) => {
        const name = `--st-${status}`;
        return `${name}:${url(status as CardStanding, ground, ink)};${name}-ground:${ground};${name}-ink:${ink}`;
      });
      return `${where}{${each.join(';')}}`;
    })
    .join('\n');
}

function url(status: CardStanding, ground: string, ink: string): string {
  const { ground: shape, glyph } = standingShapes[status];
  const ring = status === 'toCheck' ? ` stroke='${ink}' stroke-width='1.2' stroke-dasharray='2.2 1.6'` : '';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='${shape}' fill='${ground}'${ring}/><path d='${glyph}' fill='none' stroke='${ink}' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
