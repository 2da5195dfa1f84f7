import type { Translate } from '../ports';
import texts from './texts.fr.json';

/** The development page stands alone: its keys are copied from the catalogue, their arguments filled in. */
export const devText: Translate = (key, args = {}) =>
  ((texts as Record<string, string>)[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));
