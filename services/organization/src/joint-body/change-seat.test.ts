import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const SEAT =
  'jointBody { id version } member { id role since until } userErrors { code field currentVersion }';
const DOCUMENTS = {
  endJointMembership: `mutation($input: EndJointMembershipInput!) { endJointMembership(input: $input) { ${SEAT} } }`,
  changeJointMemberRole: `mutation($input: ChangeJointMemberRoleInput!) { changeJointMemberRole(input: $input) { ${SEAT} } }`,
};
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
/** Bodies and seats of the seed begin on this day. */
const FOUNDED = new Date('2021-01-01T00:00:00+08:00').getTime();
const day = (count: number): string => new Date(FOUNDED + count * 86_400_000).toISOString();

describe('changing a seat in a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let id: string;
  let organizationId: string;
  let memberId: string;
  const ask = (name: keyof typeof DOCUMENTS, input: object, who = officer) =>
    city.ask(who, DOCUMENTS[name], { input: { expectedVersion: 1, ...input } });
  const change = async (name: keyof typeof DOCUMENTS, input: object) => (await ask(name, input)).data[name];
  const faultsOf = async (name: keyof typeof DOCUMENTS, input: object) =>
    (
      (await change(name, input)).userErrors as {
        code: string;
        field: string;
        currentVersion: number | null;
      }[]
    ).map(({ code, field }) => [code, field]);
  const events = () =>
    city.owner.query<{ type: string; version: number }[]>('SELECT type, version FROM outbox ORDER BY seq');

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    id = await seed.jointBody();
    organizationId = await seed.organization();
    memberId = await seed.seat(id, organizationId);
  });

  it('ends a seat, after which another one can be given', async () => {
    const { member, jointBody } = await change('endJointMembership', { memberId, until: day(9) });

    expect([member, jointBody]).toEqual([
      { id: memberId, role: 'MEMBER', since: day(0), until: day(9) },
      { id, version: 2 },
    ]);
    expect(await faultsOf('endJointMembership', { memberId, expectedVersion: 2 })).toEqual([
      ['ACTION_NOT_AVAILABLE', 'memberId'],
    ]);
    expect((await events()).map(({ type }) => type)).toEqual(['JointMembershipEnded']);
  });

  it('changes a role by another seat that follows the old one', async () => {
    const input = { memberId, role: 'CONCURRENT_MEMBER', since: day(5) };
    const { member } = await change('changeJointMemberRole', input);

    expect(member).toMatchObject({ role: 'CONCURRENT_MEMBER', since: day(5), until: null });
    expect(
      await city.owner.query('SELECT id, role, valid_to FROM joint_membership ORDER BY valid_from'),
    ).toEqual([
      { id: memberId, role: 'MEMBER', valid_to: new Date(day(5)) },
      { id: member.id, role: 'CONCURRENT_MEMBER', valid_to: null },
    ]);
  });

  it.each([
    ['endJointMembership', { until: day(0) }, 'PERIOD_INVALID', 'until'],
    ['endJointMembership', { until: '2999-01-01T00:00:00Z' }, 'INVALID_INPUT', 'until'],
    ['changeJointMemberRole', { role: 'CONVENER', since: day(-1) }, 'PERIOD_INVALID', 'since'],
    ['changeJointMemberRole', { role: 'CONVENER', since: '2999-01-01T00:00:00Z' }, 'INVALID_INPUT', 'since'],
    ['changeJointMemberRole', { role: 'MEMBER' }, 'INVALID_INPUT', 'role'],
  ] as const)('refuses %s with %j', async (name, input, code, field) => {
    expect(await faultsOf(name, { memberId, ...input })).toEqual([[code, field]]);
    expect(await city.owner.query('SELECT version FROM joint_body')).toEqual([{ version: 1 }]);
  });

  it('never leaves two seats of one organization at once, whatever is changed in which order', async () => {
    const step = fc.record({ kind: fc.constantFrom('END', 'ROLE'), at: fc.integer({ min: -1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const body = await seed.jointBody();
        let current = await seed.seat(body, organizationId);
        let version = 1;
        for (const [index, { kind, at }] of steps.entries()) {
          const input = { memberId: current, expectedVersion: version };
          const { member } =
            kind === 'END'
              ? await change('endJointMembership', { ...input, until: day(at) })
              : await change('changeJointMemberRole', {
                  ...input,
                  since: day(at),
                  role: index % 2 === 0 ? 'CONVENER' : 'MEMBER',
                });
          if (member) [current, version] = [member.id as string, version + 1];
        }
        const overlaps = await city.owner.query<object[]>(
          `SELECT 1 FROM joint_membership a JOIN joint_membership b USING (city_code, joint_body_id, organization_id)
           WHERE a.id < b.id AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)`,
        );

        expect(overlaps).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('shows in which bodies an organization has a seat, now and before', async () => {
    await change('endJointMembership', { memberId, until: day(9) });
    const second = await seed.jointBody({ name: '另一大党委' });
    await seed.seat(second, organizationId, { since: new Date(day(12)) });
    const query = `query($id: ID!, $asOf: DateTime) { organization(id: $id) {
      jointMemberships(asOf: $asOf) { nodes { role jointBody { name } } totalCount } } }`;
    const seatsAt = async (asOf: string | null) =>
      (await city.ask(officer, query, { id: organizationId, asOf })).data.organization.jointMemberships;

    expect(await seatsAt(null)).toEqual({
      nodes: [{ role: 'MEMBER', jointBody: { name: '另一大党委' } }],
      totalCount: 1,
    });
    expect((await seatsAt(day(3))).nodes).toEqual([{ role: 'MEMBER', jointBody: { name: '某大党委' } }]);
    expect((await seatsAt(day(10))).totalCount).toBe(0);
  });
});
