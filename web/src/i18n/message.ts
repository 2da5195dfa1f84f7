import { asDays } from './days';
/** The catalogue's messages: the subset of ICU that src/Parcours.Server/Platform/Texts reads, written alike (tests/fixtures/i18n). */
export type TextArgs = Record<string, string | number>;

type Part =
  | string
  | { readonly kind: 'counted' }
  | { readonly kind: 'value' | 'number' | 'percent' | 'date'; readonly name: string }
  | { readonly kind: 'plural'; readonly name: string; readonly one: Message; readonly other: Message };
export type Message = readonly Part[];

const styles = new Map<string, 'number' | 'percent' | 'date'>([
  ['number,', 'number'],
  ['number,percent', 'percent'],
  ['date,', 'date'],
]);

/** Throws SyntaxError, which says what is wrong and at which character, from 1. */
export function parseMessage(text: string): Message {
  let at = 0;
  const message = parts(false);
  if (at < text.length) throw wrong('this brace closes nothing');
  return message;

  function parts(inPlural: boolean): Message {
    const list: Part[] = [];
    const literal = inPlural ? /[^{}#]+/y : /[^{}]+/y;
    while (at < text.length && text[at] !== '}') {
      literal.lastIndex = at;
      const run = literal.exec(text)?.[0];
      if (run) {
        list.push(run);
        at += run.length;
      } else if (text[at] === '#') {
        list.push({ kind: 'counted' });
        at++;
      } else list.push(argument());
    }
    return list;
  }

  function argument(): Part {
    take('{');
    const name = word();
    if (taken('}')) return { kind: 'value', name };
    take(',');
    const type = word();
    if (type === 'plural') return plural(name);
    const style = taken(',') ? word() : '';
    const kind = styles.get(`${type},${style}`);
    if (!kind) throw wrong(`"${type} ${style}" is no format of the catalogue`);
    take('}');
    return { kind, name };
  }

  function plural(name: string): Part {
    take(',');
    const branches = new Map<string, Message>();
    while (!taken('}')) {
      const branch = word();
      take('{');
      const message = parts(true);
      take('}');
      if (!/^(one|other)$/.test(branch) || branches.has(branch)) throw wrong(`"${branch}" is not a branch, or is there twice`);
      branches.set(branch, message);
    }
    const [one, other] = [branches.get('one'), branches.get('other')];
    if (!one || !other) throw wrong('"one" or "other" is missing');
    return { kind: 'plural', name, one, other };
  }

  function word(): string {
    const found = /[ \n\t]*([A-Za-z0-9_]+)[ \n\t]*/y;
    found.lastIndex = at;
    const name = found.exec(text)?.[1];
    if (!name) throw wrong('a name is expected');
    at = found.lastIndex;
    return name;
  }

  function take(mark: string): void {
    if (text[at] !== mark) throw wrong(`'${mark}' is expected`);
    at++;
  }

  function taken(mark: string): boolean {
    while (at < text.length && /[ \n\t]/.test(text[at] as string)) at++;
    if (text[at] !== mark) return false;
    at++;
    return true;
  }

  function wrong(problem: string): SyntaxError {
    return new SyntaxError(`At character ${at + 1}: ${problem}.`);
  }
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly plural: Intl.PluralRules;
}

const known = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  const cached = known.get(language);
  if (cached) return cached;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const formats: Formats = {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    plural: new Intl.PluralRules(locale),
  };
  known.set(language, formats);
  return formats;
}

/** An argument that is missing, or not of its format, shows its name in braces. */
export function writeMessage(message: Message, language: string, args: TextArgs, counted?: number): string {
  return message.map((part) => writePart(part, language, args, counted)).join('');
}

function writePart(part: Part, language: string, args: TextArgs, counted: number | undefined): string {
  const formats = formatsOf(language);
  if (typeof part === 'string') return part;
  if (part.kind === 'counted') return formats.number.format(counted ?? 0);
  const value = args[part.name];
  const missing = `{${part.name}}`;
  if (part.kind === 'value') return value === undefined ? missing : typeof value === 'number' ? formats.number.format(value) : value;
  if (part.kind === 'date')
    return Number.isNaN(Date.parse(String(value))) ? missing : asDays(formats.date.format(new Date(String(value))), language);
  if (typeof value !== 'number') return missing;
  if (part.kind !== 'plural') return formats[part.kind].format(value);
  const branch = formats.plural.select(Math.abs(value)) === 'one' ? part.one : part.other;
  return writeMessage(branch, language, args, value);
}

/** Names of a message's arguments. */
export function namesOf(message: Message): string[] {
  const names = message.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'counted') return [];
    return part.kind === 'plural' ? [part.name, ...namesOf(part.one), ...namesOf(part.other)] : [part.name];
  });
  return [...new Set(names)].sort();
}
