/**
 * Every key of the client, by place: what answers keys asks this table, the dialog of the key "?" and docs/guide/keyboard are written from it.
 * A stroke is a key of the keyboard event, with Control (on a Mac, Command), Alt or Shift before it.
 */
export const keys = {
  study: {
    palette: ['Control+k'],
    redo: ['Control+Shift+z', 'Control+y'],
    undo: ['Control+z'],
    help: ['?'],
  },
  page: {
    panel: ['l'],
    leave: ['Escape'],
  },
  map: {
    pan: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    hand: [' '],
    full: ['0'],
    whole: ['1'],
    chosen: ['2'],
    nearer: ['+', '='],
    further: ['-'],
    note: ['n'],
    put: ['Enter'],
    remove: ['Delete', 'Backspace'],
    letGo: ['Escape'],
  },
  card: {
    go: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    move: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    open: ['Enter'],
    choose: [' '],
    rename: ['F2'],
    confirm: ['v'],
    outdate: ['o'],
    contradict: ['x'],
    remove: ['Delete', 'Backspace'],
  },
  span: {
    go: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    stretch: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
    move: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    open: ['Enter'],
    choose: [' '],
    rename: ['F2'],
    remove: ['Delete', 'Backspace'],
  },
  expected: {
    previous: ['ArrowLeft'],
    next: ['ArrowRight'],
    open: ['Enter', ' '],
  },
  underlay: {
    finer: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    move: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    larger: ['+', '='],
    smaller: ['-'],
  },
  clipboard: {
    copy: ['Control+c'],
    cut: ['Control+x'],
    paste: ['Control+v'],
    duplicate: ['Control+d'],
  },
  drawing: {
    back: ['Backspace'],
    end: ['Escape', 'Enter'],
  },
  presentation: {
    next: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
    previous: ['ArrowLeft', 'ArrowUp', 'PageUp'],
    end: ['Escape'],
  },
  interview: {
    next: ['Alt+ArrowRight', 'ArrowRight', 'PageDown'],
    previous: ['Alt+ArrowLeft', 'ArrowLeft', 'PageUp'],
  },
  rings: {
    closer: ['ArrowUp'],
    further: ['ArrowDown'],
    previous: ['ArrowLeft'],
    next: ['ArrowRight'],
    card: ['Enter', ' '],
  },
  text: {
    cancel: ['Escape'],
    keepLong: ['Control+Enter'],
    keep: ['Enter'],
  },
  cells: {
    line: ['Shift+Enter'],
    below: ['Enter'],
    next: ['Tab'],
    cancel: ['Escape'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Keys = typeof keys;
export type Place = keyof Keys;
export type Action<P extends Place> = keyof Keys[P] & string;

/** One answer for each key of a place: a key that is listed and not answered, or answered and not listed, does not compile. */
export type Answers<P extends Place, Answer> = Readonly<Record<Action<P>, Answer>>;

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const places = Object.keys(keys) as Place[];

/** The modifiers of a stroke, and its key. "+" is a key too. */
export function partsOf(stroke: string): { readonly modifiers: readonly string[]; readonly key: string } {
  if (stroke === '+') return { modifiers: [], key: '+' };
  const parts = stroke.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

/** Shift is asked for where the stroke names it, and let pass elsewhere: it is how many keyboards write "?" and "+". */
export function struck(event: Stroke, stroke: string): boolean {
  const { modifiers, key } = partsOf(stroke);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === modifiers.includes('Control') &&
    event.altKey === modifiers.includes('Alt') &&
    (event.shiftKey || !modifiers.includes('Shift'))
  );
}

/** What a key asks for in a place; null for a key that the place does not know. The first that fits is meant. */
export function actionOf<P extends Place>(place: P, event: Stroke): Action<P> | null {
  const found = Object.entries(keys[place]).find(([, strokes]) => (strokes as readonly string[]).some((stroke) => struck(event, stroke)));
  return (found?.[0] as Action<P> | undefined) ?? null;
}
