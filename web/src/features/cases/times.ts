import { asDays } from '../../i18n/days';

/** An instant as a short date and time; logs are shown in UTC, as everywhere on the page. */
export const instantText = (iso: string, language: string): string =>
  asDays(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso)), language);

export const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
