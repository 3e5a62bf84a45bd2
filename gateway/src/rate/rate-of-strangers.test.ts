import { startWorld, type World } from '../testing/test-world.js';

const COUNT = '{ volunteerCount }';

describe('strangers', () => {
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

  it('have a quota by the address that a trusted proxy tells, and that nobody else can make up', async () => {
    const quotas = { anonymous: 1, signedIn: null };
    const behind = await startWorld('in memory', { access: { quotas }, trustProxy: 1 });
    const bare = await startWorld('in memory', { access: { quotas } });
    const statusOf = async (world: World, address: string) => (await world.ask(COUNT, from(address))).status;

    const trusted = [
      await statusOf(behind, '203.0.113.1'),
      await statusOf(behind, '203.0.113.2'),
      await statusOf(behind, '198.51.100.9, 203.0.113.2'),
      (await behind.ask(COUNT, { signedIn: 'auditor', ...from('203.0.113.2') })).status,
    ];
    const forged = [await statusOf(bare, '203.0.113.1'), await statusOf(bare, '203.0.113.2')];

    await Promise.all([behind.stop(), bare.stop()]);
    expect(trusted).toEqual([200, 200, 429, 200]);
    expect(forged).toEqual([200, 429]);
  });
});
