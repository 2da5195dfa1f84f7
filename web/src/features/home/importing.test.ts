import { describe, expect, it } from 'vitest';
import fr from '../../../../i18n/fr.json';
import { translator } from '../../i18n';
import { faultWords, fixWords, type StudyFault } from './importing';

const t = translator('fr', fr);
const fault = (problem: string): StudyFault => ({ line: 3, column: 5, problem, fix: '', record: null });

describe('A8 a study file that is refused', () => {
  it('A8 says what is wrong and what to do in the reader’s language', () => {
    expect(faultWords(fault('"schemaVersion" is 3; this program reads up to 2.'), t)).toContain('schemaVersion');
    expect(fixWords(fault('"schemaVersion" is 3; this program reads up to 2.'), t)).toBe(t('home.import.fix.update'));
    expect(faultWords(fault('This is not JSON: x'), t)).toBe(t('home.import.problem.json', { said: 'x' }));
    expect(faultWords(fault('Rule S1.1 is broken.'), t)).toContain(t('rules.S1.1'));
    expect(faultWords(fault('Something else.'), t)).toContain('Something else.');
    expect(fixWords(fault('Something else.'), t)).toBe(t('home.import.fix.record'));
  });
});
