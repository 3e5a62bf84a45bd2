import { openVolunteers } from './testing/open-volunteers';

describe('the volunteers service', () => {
  it('does not open without keys for contacts', async () => {
    const opening = openVolunteers({ contactKeys: undefined });

    await expect(opening).rejects.toThrow(/CONTACT_KEYS/);
  });
});
