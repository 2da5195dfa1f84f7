import { describe, expect, it } from 'vitest';
import { clientWords } from './clientWords';

describe('the sector’s word for the client', () => {
  it('takes its French article', () => {
    expect(clientWords('Usager', 'fr')).toEqual({ client: 'usager', clients: 'usagers', theClient: 'l’usager', ofClient: 'de l’usager' });
    expect(clientWords('patient', 'fr')).toMatchObject({ theClient: 'le patient', ofClient: 'du patient' });
  });

  it('is said in English when it is known, as written when not, and is a client when nobody said', () => {
    expect(clientWords('citoyen', 'en')).toMatchObject({ clients: 'citizens', ofClient: 'the citizen’s' });
    expect(clientWords('pilgrim', 'en').theClient).toBe('the pilgrim');
    expect(clientWords('', 'en').client).toBe('customer');
  });
});
