import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const UPDATE = `mutation($input: UpdateOrganizationProfileInput!) { updateOrganizationProfile(input: $input) {
  organization { id version uscc usccWarning strand industry memberHouseholds { value }
    homeOrganization { id } hostOrganization { id } hostUnit { id } employedBy { id } managedBy { id } worksAt { id } }
  userErrors { code field currentVersion } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const PILOT = '91350211M00013FA1N';

interface Answer {
  readonly organization: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { code: string; field: string; currentVersion: number | null }[];
}

describe('what is known of an organization', () => {
  let city: TestService;
  let seed: Seed;
  const ask = (input: object, who = officer) =>
    city.ask(who, UPDATE, { input: { expectedVersion: 1, ...input } });
  const update = async (input: object, who = officer) =>
    (await ask(input, who)).data.updateOrganizationProfile as Answer;
  const branch = () => seed.organization({ kind: OrganizationKind.BRANCH });

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('is changed field by field: what is left out stays, null clears, and the others are told', async () => {
    const id = await branch();
    const [home, host, unit] = [await branch(), await branch(), await seed.organization()];
    const stated = { strand: 'INDUSTRY', industry: 'LAW', memberHouseholds: 12 };
    const ties = { homeOrganizationId: home, hostOrganizationId: host, hostUnitId: unit };
    await update({ id, ...stated, ...ties });
    const second = await update({ id, industry: null, homeOrganizationId: null, expectedVersion: 2 });

    expect(second).toEqual({
      organization: {
        ...{ id, version: 3, uscc: null, usccWarning: null, strand: 'INDUSTRY', industry: null },
        ...{ memberHouseholds: { value: 12 }, homeOrganization: null, hostOrganization: { id: host } },
        ...{ hostUnit: { id: unit }, employedBy: null, managedBy: null, worksAt: null },
      },
      userErrors: [],
    });
    const events = await city.owner.query<{ payload: object }[]>('SELECT * FROM outbox ORDER BY seq');
    expect(events).toMatchObject([
      { type: 'OrganizationProfileChanged', version: 2, payload: { industry: 'LAW', kind: 'BRANCH' } },
      {
        entity_id: id,
        version: 3,
        payload: { industry: null, affiliations: { HOST: host, HOST_UNIT: unit } },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/household|memberCount/i);
  });

  it('holds who employs, manages and uses the people of a unit, and what was so before', async () => {
    const [id, ...others] = await Promise.all([1, 2, 3, 4].map(() => seed.organization()));
    const [district, town, village] = others;
    await update({ id, employedById: district, managedById: town, worksAtId: town });
    const [{ before } = { before: null }] = await city.owner.query<{ before: Date }[]>(
      `SELECT valid_from AS before FROM organization_affiliation WHERE kind = 'WORKS_AT'`,
    );
    await update({ id, worksAtId: village, expectedVersion: 2 });
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!, $at: DateTime!) { now: organization(id: $id) { employedBy { id } managedBy { id } worksAt { id } }
         then: organization(id: $id, asOf: $at) { worksAt { id } } }`,
      { id, at: before?.toISOString() },
    );

    expect(data).toEqual({
      now: { employedBy: { id: district }, managedBy: { id: town }, worksAt: { id: village } },
      then: { worksAt: { id: town } },
    });
  });

  it('counts the party groups of a branch', async () => {
    const id = await branch();
    for (const validTo of [null, null, new Date()])
      await seed.organization({ kind: OrganizationKind.GROUP, parentId: id, validTo });
    const committee = await seed.organization({ kind: OrganizationKind.COMMITTEE });
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!, $committee: ID!) { branch: organization(id: $id) { partyGroups }
         committee: organization(id: $committee) { partyGroups } }`,
      { id, committee },
    );

    expect(data).toEqual({ branch: { partyGroups: 2 }, committee: { partyGroups: null } });
  });

  it.each([
    ['a code of 17 characters', { uscc: '9144030070846113' }, [['USCC_LENGTH', 'uscc']]],
    ['a code with a strange letter', { uscc: '9144030070846113OT' }, [['USCC_ALPHABET', 'uscc']]],
    ['a code of no province', { uscc: '91770300708461136T' }, [['USCC_DIVISION_UNKNOWN', 'uscc']]],
    ['a code of the pilot era, typed by a person', { uscc: PILOT }, [['USCC_CHECKSUM', 'uscc']]],
    ['an industry that is no code', { industry: '律师' }, [['INVALID_INPUT', 'industry']]],
    ['a negative count', { memberHouseholds: -1 }, [['INVALID_INPUT', 'memberHouseholds']]],
    [
      'a home in another city',
      { homeOrganizationId: newEntityId('1101') },
      [['INVALID_INPUT', 'homeOrganizationId']],
    ],
    [
      'an unknown host',
      { hostOrganizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'hostOrganizationId']],
    ],
    [
      'several faults at once',
      { uscc: '', industry: 'a', hostUnitId: newEntityId('5301') },
      [
        ['USCC_LENGTH', 'uscc'],
        ['INVALID_INPUT', 'industry'],
        ['INVALID_INPUT', 'hostUnitId'],
      ],
    ],
  ])('is not changed for %s', async (_, change, expected) => {
    const { organization, userErrors } = await update({ id: await branch(), strand: 'UNIT', ...change });

    expect([organization, userErrors.map(({ code, field }) => [code, field])]).toEqual([null, expected]);
    for (const table of ['organization_profile', 'organization_affiliation', 'outbox'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
    expect(await city.owner.query('SELECT version FROM organization')).toEqual([{ version: 1 }]);
  });

  it('fits what the organization is', async () => {
    const [unit, party] = [await seed.organization(), await branch()];
    const ofUnit = await update({ id: unit, strand: 'UNIT', memberHouseholds: 9, homeOrganizationId: party });
    const ofBranch = await update({
      id: party,
      worksAtId: unit,
      hostUnitId: party,
      homeOrganizationId: unit,
    });

    expect(ofUnit.userErrors.map(({ field }) => field)).toEqual([
      'strand',
      'memberHouseholds',
      'homeOrganizationId',
    ]);
    expect(ofBranch.userErrors.map(({ field }) => field)).toEqual([
      'homeOrganizationId',
      'hostUnitId',
      'worksAtId',
    ]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const id = await branch();
    const answers = await Promise.all([update({ id, strand: 'UNIT' }), update({ id, strand: 'INDUSTRY' })]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('lets two that name each other both be written: neither waits for the other for ever', async () => {
    const [a, b] = [await branch(), await branch()];
    const answers = await Promise.all([
      update({ id: a, homeOrganizationId: b }),
      update({ id: b, homeOrganizationId: a }),
    ]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  });

  it('masks few households for outsiders, and shows them where they are', async () => {
    const id = await branch();
    await update({ id, memberHouseholds: 3 });
    const read = async (who = ANONYMOUS) =>
      (
        await city.ask(
          who,
          'query($id: ID!) { organization(id: $id) { memberHouseholds { value masked reason } } }',
          { id },
        )
      ).data.organization.memberHouseholds as object;

    expect(await read()).toEqual({ value: null, masked: true, reason: 'SMALL_CELL' });
    expect(await read(officer)).toEqual({ value: 3, masked: false, reason: null });
    expect(await read(viewer('UNIT_SECRETARY', { organization: id }))).toMatchObject({ value: 3 });
  });

  it('is forbidden to change for an officer of another place, and NOT_FOUND for an unknown organization', async () => {
    const id = await branch();
    const other = await ask(
      { id, strand: 'UNIT' },
      viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }),
    );
    const unknown = await ask({ id: newEntityId('5301'), strand: 'UNIT' });

    expect(other.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
