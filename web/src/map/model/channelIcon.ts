/** Words of a channel's name, without accents, and its pictogram: the same guesses as the server's for an imported map, and more. */
const words: readonly (readonly [icon: string, said: RegExp])[] = [
  ['office', /\b(back ?office|backstage|coulisses?|gestion(naires?)?|siege|head office|case handlers?|claims)\b/],
  ['system', /\b(systemes?|systems?|si|it|crm|erp|logiciels?|software)\b/],
  ['sms', /\b(sms|textos?|text messages?)\b/],
  ['chat', /\b(chats?|chatbots?|tchat|messageries?|whatsapp|messenger|bots?)\b/],
  ['mail', /\b(mails?|emails?|e mails?|courriels?|newsletters?|mailings?)\b/],
  ['post', /\b(courriers?|lettres?|letters?|post|postal|papier|paper)\b/],
  ['social', /\b(reseaux sociaux|reseau social|social|facebook|instagram|linkedin|tiktok)\b/],
  ['phone', /\b(telephones?|phones?|tel|appels?|calls?|hotline|svi|ivr|centres? de contacts?|contact cent(re|er)s?)\b/],
  ['app', /\b(apps?|applis?|applications?|mobiles?|smartphones?)\b/],
  ['store', /\b(agences?|boutiques?|magasins?|points? de vente|guichets?|caisses?|stores?|shops?|branch(es)?|agency|agencies)\b/],
  [
    'field',
    /\b(terrain|techniciens?|experts?|interventions?|domicile|visites?|chantiers?|field|technicians?|engineers?|home visits?|on site|sur place)\b/,
  ],
  ['partner', /\b(partenaires?|revendeurs?|distributeurs?|courtiers?|prestataires?|artisans?|partners?|resellers?|dealers?|brokers?)\b/],
  ['web', /\b(web|sites?|website|internet|en ligne|online|portails?|portals?|espace (client|personnel|assure|abonne|adherent))\b/],
  ['person', /\b(conseillers?|conseilleres?|commercia(l|ux)|vendeurs?|rendez vous|advis[eo]rs?|sales|face a face|face to face)\b/],
];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The pictogram of a channel by its name in French or English; empty when nothing tells. */
export function channelIcon(name: string): string {
  const said = plain(name);
  return words.find(([, each]) => each.test(said))?.[0] ?? '';
}
