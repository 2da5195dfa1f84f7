import type { TextArgs } from './message';

const english: Readonly<Record<string, string>> = {
  client: 'customer',
  usager: 'user',
  citoyen: 'citizen',
  adhérent: 'member',
  assuré: 'policyholder',
  bénéficiaire: 'beneficiary',
  élève: 'student',
  étudiant: 'student',
  locataire: 'tenant',
  voyageur: 'passenger',
};

/** The sector's word for the client in the forms that texts need: {client}, {clients}, {theClient}, {ofClient}. */
export function clientWords(word: string, language: 'fr' | 'en'): TextArgs {
  const said = word.trim().toLocaleLowerCase(language) || 'client';
  if (language === 'en') {
    const client = english[said] ?? said;
    return { client, clients: plural(client), theClient: `the ${client}`, ofClient: `the ${client}’s` };
  }
  // A French word keeps its article's elision: l’usager, du patient.
  const vowel = /^[aeiouyàâäéèêëîïôöùûü]/.test(said);
  return {
    client: said,
    clients: plural(said),
    theClient: vowel ? `l’${said}` : `le ${said}`,
    ofClient: vowel ? `de l’${said}` : `du ${said}`,
  };
}

const plural = (word: string): string => (/[sxz]$/.test(word) ? word : `${word}s`);
