import type { Sign } from '../ports';

const selectors: Readonly<Record<Sign, string>> = {
  colour: '.map .map-card::before',
  figures: '.map .map-card-meta',
  weights: '.map .map-lines .map-pill',
  rings: '.map .map-stop',
  curve: '.map .map-band:not(.map-band-cells)',
  bands: '.map .map-band-cells',
  moments: '.map .map-moment',
  marks: '.map :is(.map-marks, .map-hop-mark)',
  standings: '.map :is(.map-standing, .map-line-standing)',
  voice: '.map .map-talk .voice',
  actions: '.map .map-talk .actions',
  votes: '.map .map-talk .votes',
  notes: '.map .map-note',
  photos: '.map :is(.map-photo, .map-quote)',
  spans: '.map .map-span',
  comments: '.map :is(.map-card, .map-note)[data-comments]::after',
};

/** The rules of the signs under full strength: nothing is laid out anew, so nothing moves. */
export const signRules = (faded: ReadonlyMap<Sign, number> | undefined): readonly string[] =>
  [...(faded ?? [])].flatMap(([sign, value]) => {
    if (value > 0) return [`${selectors[sign]}{opacity:${value}}`];
    const gone = `${selectors[sign]}{visibility:hidden}`;
    // In the dark the colour tints the card as well.
    return sign === 'colour' ? [gone, '[data-theme] .map[data-kpi] .map-card{--kpi:transparent}'] : [gone];
  });
