export type Shape = 'list' | 'grid';
export const roles = ['name', 'stage', 'lane', 'description', 'owner', 'none'] as const;
export type Role = (typeof roles)[number];

export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[\s’']+/g, ' ')
    .trim()
    .toLowerCase();

const words: Readonly<Record<Exclude<Role, 'none'>, readonly string[]>> = {
  name: [
    'nom',
    'name',
    'touchpoint',
    'touch point',
    'point d interaction',
    'point de contact',
    'interaction',
    'carte',
    'card',
    'titre',
    'title',
    'action',
    'moment',
  ],
  stage: ['etape', 'etapes', 'stage', 'phase', 'step', 'moment du parcours'],
  lane: ['couloir', 'canal', 'canaux', 'channel', 'lane', 'media'],
  description: ['description', 'detail', 'details', 'commentaire', 'comment', 'comments', 'note', 'notes', 'precision'],
  owner: ['responsable', 'owner', 'unite', 'service', 'equipe', 'team', 'direction', 'unite responsable', 'department', 'unit'],
};

/** What a heading says its column is; null for a word that says nothing. */
export function roleOf(heading: string): Exclude<Role, 'none'> | null {
  const said = folded(heading);
  const plain = said.replace(/s$/, '');
  for (const role of roles) if (role !== 'none' && (words[role].includes(said) || words[role].includes(plain))) return role;
  return null;
}

type Rows = readonly (readonly string[])[];

/** A list has headings that are known, or one column; a grid has names along its top and its left. */
export function guessShape(rows: Rows): Shape {
  const [head = []] = rows;
  if (head.length < 2 || rows.length < 2) return 'list';
  if (head.filter((cell) => roleOf(cell) !== null).length >= 2 || roleOf(head[0] ?? '') === 'name') return 'list';
  const top = head.slice(1).filter((cell) => cell !== '').length;
  const left = rows.slice(1).filter((row) => row[0] !== '').length;
  return top >= 2 && left >= 1 && (head[0] === '' || roleOf(head[0] ?? '') !== null || /[/\\×x|]/.test(head[0] ?? '')) ? 'grid' : 'list';
}

export interface Columns {
  readonly header: boolean;
  readonly roles: readonly Role[];
}

/** The part of each column of a list, each part once; without known headings the first column is the names. */
export function guessColumns(rows: Rows): Columns {
  const [head = []] = rows;
  const taken = new Set<Role>();
  const known = head.map((cell): Role => {
    const role = roleOf(cell);
    if (role === null || taken.has(role)) return 'none';
    taken.add(role);
    return role;
  });
  const header = known.some((role) => role !== 'none') && (known.includes('name') || head.length > 1);
  if (!header) return { header: false, roles: head.map((_, i) => (i === 0 ? 'name' : 'none')) };
  if (!taken.has('name')) {
    const free = known.indexOf('none');
    if (free >= 0) known[free] = 'name';
  }
  return { header: true, roles: known };
}
