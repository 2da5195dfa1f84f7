import { Factory, HeartPulse, Landmark, type LucideIcon, RadioTower, Shapes, ShoppingBag, Umbrella, Users, Zap } from 'lucide-react';

/** The sectors of templates in the order of the gallery, each with its pictogram. */
export const sectors: Readonly<Record<string, LucideIcon>> = {
  energy: Zap,
  telecom: RadioTower,
  bank: Landmark,
  insurance: Umbrella,
  retail: ShoppingBag,
  public: Users,
  patient: HeartPulse,
  industry: Factory,
  other: Shapes,
};

export const iconOf = (sector: string): LucideIcon => sectors[sector] ?? Shapes;

/** What a sector is called in a study's own words, in both languages, without accents. */
const words: Readonly<Record<string, RegExp>> = {
  energy: /energ|electri|\bgaz\b|\bgas\b|utilit/,
  telecom: /teleco|mobile|operateur|internet|fibre|fiber/,
  bank: /banq|bank|credit|epargne/,
  insurance: /assur|insur|mutuel|prevoyance/,
  retail: /distrib|commerce|retail|magasin|enseigne|\bstores?\b|shop/,
  public: /public|administ|collectivit|citoyen|citizen|social|etat\b|\bgovern/,
  patient: /sante|health|hopit|hospit|cliniq|patient|medic|soins/,
  industry: /industr|b2b|usine|factory|manufact/,
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether a template is of the sector that a study says in its own words; nothing is said of an empty one. */
export function isOfSector(template: { readonly sector: string; readonly sectorName: string }, said: string): boolean {
  const own = plain(said.trim());
  if (own === '') return false;
  const named = plain(template.sectorName.trim());
  return (words[template.sector]?.test(own) ?? false) || (named !== '' && (own.includes(named) || named.includes(own)));
}
