import { api, post } from '../../app/api';
import type { Language } from '../../i18n';
import type { Wire } from '../../types/schemas';

export type Template = Wire<'ListTemplatesItem'>;
export type Draft = Wire<'MakeTemplateResponse'>;

/** What is sent to see or to keep a template of a map. */
export interface Making {
  readonly name: string;
  readonly sector: string;
  /** Which one, where it is another than those of the list. */
  readonly sectorName: string;
  readonly words: readonly string[];
  readonly keep: boolean;
  /** Kept texts that are written otherwise, by how the server showed them. */
  readonly anew: Readonly<Record<string, string>>;
}

export const templatesKey = ['templates'] as const;

/** The templates in a language, with the study's own word for the client. */
export const listTemplates = (language: Language, word: string): Promise<readonly Template[]> =>
  api(`/templates?lang=${language}&word=${encodeURIComponent(word)}`);

export const startFrom = (study: string, template: string, language: Language): Promise<Wire<'UseTemplateResponse'>> =>
  post(`/studies/${study}/templates`, { template, language });

export const makeTemplate = (study: string, map: string, making: Making): Promise<Draft> =>
  post(`/studies/${study}/maps/${map}/template`, making);

export const removeTemplate = (id: string): Promise<null> => api(`/templates/${id}`, { method: 'DELETE' });
