/** Channel pictograms: strokes on a 16 x 16 grid, drawn as CSS backgrounds so that a card needs one element for its icon. */
const strokes: Readonly<Record<string, string>> = {
  web: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M1.5 8h13M8 1.5c4.4 4 4.4 9 0 13M8 1.5c-4.4 4-4.4 9 0 13',
  app: 'M5.5 1.5h5a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 4 13V3a1.5 1.5 0 0 1 1.5-1.5M7.2 12h1.6',
  phone: 'M4.7 1.8l2 3.3-1.5 1.6c.7 1.8 2.3 3.4 4.1 4.1l1.6-1.5 3.3 2v2.2a1 1 0 0 1-1.1 1C7 14 2 9 1.5 2.9a1 1 0 0 1 1-1.1z',
  store: 'M2 6l1.2-4h9.6L14 6M2 6c0 2.4 3 2.4 3 0c0 2.4 3 2.4 3 0c0 2.4 3 2.4 3 0c0 2.4 3 2.4 3 0M3 8v6h10V8M6.5 14v-3.5h3V14',
  chat: 'M8 2c3.6 0 6.5 2.4 6.5 5.5S11.6 13 8 13c-.9 0-1.7-.1-2.4-.4L2 14l1-3C2 10 1.5 8.8 1.5 7.5C1.5 4.4 4.4 2 8 2M5 7.5h6',
  mail: 'M2.5 3h11a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M1.5 4.5L8 9l6.5-4.5',
  sms: 'M2.5 2.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6l-3 2.5v-2.5h-.5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1M5 7h.1M8 7h.1M11 7h.1',
  social:
    'M12 1.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4M4 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4M12 10.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4M5.8 7l4.4-2.5M5.8 9l4.4 2.5',
  letter: 'M4 1.5h5.5L13 5v8.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1M9.5 1.5V5H13M5.5 8.5h5M5.5 11.5h5',
  partner: 'M6 5.5L8.5 3.5h3l3 2v5h-2M1.5 10.5v-5l3-2h2.5M4 10.5l2.5 2.5c.8.8 2 .8 2.8 0l3-3L8.5 6.5L7 8c-1 .9-2.3-.3-1.5-1.5',
  backoffice: 'M3 14.5v-12a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v12M1.5 14.5h13M6.5 14.5v-3h3v3M6 4.5h.1M10 4.5h.1M6 8h.1M10 8h.1',
  field: 'M10 2a4 4 0 0 0-3.8 5.2L1.8 11.6a1.7 1.7 0 0 0 2.5 2.5l4.5-4.4A4 4 0 0 0 14 5.5L11.5 7.5L8.8 7L8.5 4.5L10.7 2z',
  event: 'M3 3h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M2 6.5h12M5 1.5v3M11 1.5v3',
  person: 'M8 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6M2.5 14.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5',
  system: 'M2.5 2.5h11v8h-11zM5.5 13.5h5M8 10.5v3',
  other: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6.5v3',
};

/** The pictograms to choose from, by the words that every painter draws (the SVG's too). */
export const pictograms = [
  'web',
  'app',
  'phone',
  'store',
  'chat',
  'mail',
  'sms',
  'social',
  'post',
  'partner',
  'office',
  'field',
  'event',
  'person',
  'system',
] as const;

const synonyms: Readonly<Record<string, string>> = {
  site: 'web',
  website: 'web',
  globe: 'web',
  portal: 'web',
  mobile: 'app',
  application: 'app',
  smartphone: 'app',
  call: 'phone',
  telephone: 'phone',
  ivr: 'phone',
  shop: 'store',
  agency: 'store',
  boutique: 'store',
  bot: 'chat',
  chatbot: 'chat',
  message: 'chat',
  email: 'mail',
  'e-mail': 'mail',
  text: 'sms',
  share: 'social',
  post: 'letter',
  paper: 'letter',
  document: 'letter',
  back: 'backoffice',
  backstage: 'backoffice',
  office: 'backoffice',
  building: 'backoffice',
  technician: 'field',
  home: 'field',
  tool: 'field',
  visit: 'field',
  meeting: 'person',
  face: 'person',
  human: 'person',
  it: 'system',
  computer: 'system',
};

/** The pictogram drawn for a lane's or card's icon word; unknown words share one. */
export function iconOf(word: string): string {
  const name = word.toLowerCase();
  if (name in strokes) return name;
  return synonyms[name] ?? 'other';
}

/** Muted ink of the two themes: a baked colour spares an offscreen layer per card, which a CSS mask needs. */
const inks = { '': '#5d6673', '[data-theme="dark"] ': '#a7b1c0' };

/** The style rules of all pictograms: `.mi-<name>` sets --icon. */
export function iconRules(): string {
  return Object.entries(inks)
    .flatMap(([theme, ink]) =>
      Object.entries(strokes).map(
        ([name, path]) => `${theme}.mi-${name}{--icon:url("data:image/svg+xml,${encodeURIComponent(drawing(path, ink))}")}`,
      ),
    )
    .join('\n');
}

const drawing = (path: string, ink: string): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='${ink}' stroke-width='1.4' stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`;
