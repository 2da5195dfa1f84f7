import { expect, it } from 'vitest';
import { bare } from './bare';

it.each([
  ['« Après cinq jours, rien. »', 'Après cinq jours, rien.'],
  ['«\u00a0Rien\u00a0»', 'Rien'],
  ['“Nothing”', 'Nothing'],
  ['"Nothing"', 'Nothing'],
  ['« Oui », puis « non »', '« Oui », puis « non »'],
  ['Il a dit « non »', 'Il a dit « non »'],
  ['« »', '« »'],
  ['sans', 'sans'],
])('%s is shown as %s', (text, shown) => expect(bare(text)).toBe(shown));
