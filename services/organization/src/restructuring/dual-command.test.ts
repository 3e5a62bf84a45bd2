import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn } from '../testing/structure.js';

const { BRANCH, COMMITTEE, COMMUNITY_WORK_COMMITTEE, DEPARTMENT, WORK_COMMITTEE } = OrganizationKind;

describe('an organization that several lead', () => {
  let city: TestService;
  let seed: Seed;
  const move = (id: string, wanted: object, { version = 1 }: { version?: number } = {}) =>
    changeStructure(city, 'moveOrganization', { id, expectedVersion: version, ...wanted });
  const pair = (id: string, counterpartId: string | null, expectedVersion = 1) =>
    changeStructure(city, 'setAdministrativeCounterpart', { id, counterpartId, expectedVersion });
  const counterpartOf = async (id: string, asOf: Date | null = null) => {
    const { data } = await city.ask(
      viewer('RESIDENT'),
      `query($id: ID!, $asOf: DateTime) { organization(id: $id, asOf: $asOf) { administrativeCounterpart { name } } }`,
      { id, asOf },
    );
    return (data.organization.administrativeCounterpart as { name: string } | null)?.name ?? null;
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('gives a station a second leader beside what stands above it', async () => {
    const office = await seed.organization({ kind: DEPARTMENT, name: '区公安分局' });
    const street = await seed.organization({
      kind: WORK_COMMITTEE,
      divisionCode: PLACES.street,
      name: '街道',
    });
    const station = await seed.organization({ kind: DEPARTMENT, name: '派出所', parentId: office });
    const { data } = await move(station, { commandedById: street });

    expect(data.moveOrganization).toMatchObject({
      organization: { parent: { id: office }, commandedBy: { id: street } },
      changes: [{ kind: 'COMMAND', before: null, after: '街道' }],
    });
    const answer = await city.ask(
      viewer('RESIDENT'),
      `query($id: ID!) { organization(id: $id) { children { totalCount } commands { totalCount nodes { name } } } }`,
      { id: street },
    );
    expect(answer.data.organization).toEqual({
      children: { totalCount: 0 },
      commands: { totalCount: 1, nodes: [{ name: '派出所' }] },
    });
    for (const commandedById of [office, station])
      expect(faultsIn(await move(station, { commandedById }, { version: 2 }), 'moveOrganization')).toEqual([
        ['INVALID_INPUT', 'commandedById'],
      ]);
    expect(faultsIn(await move(office, { commandedById: station }), 'moveOrganization')).toEqual([]);
    expect(
      faultsIn(
        await move(station, { parentId: null, commandedById: office }, { version: 2 }),
        'moveOrganization',
      ),
    ).toEqual([['INVALID_INPUT', 'commandedById']]);
  });

  it('is not commanded in a ring', async () => {
    const [one, other, third] = [
      await seed.organization({ kind: DEPARTMENT }),
      await seed.organization({ kind: DEPARTMENT }),
      await seed.organization({ kind: DEPARTMENT }),
    ];
    await move(one, { commandedById: other });
    await move(other, { commandedById: third });

    expect(faultsIn(await move(third, { commandedById: one }), 'moveOrganization')).toEqual([
      ['INVALID_INPUT', 'commandedById'],
    ]);
  });

  it('is commanded from its beginning when it is made so', async () => {
    const street = await seed.organization({ kind: WORK_COMMITTEE });
    const make = (kind: string, idempotencyKey: string) =>
      city.ask(
        viewer('STREET_OFFICER', { places: [PLACES.street] }),
        `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) {
          organization { commandedBy { id } } userErrors { field } } }`,
        { input: { divisionCode: PLACES.street, name: '队', kind, commandedById: street, idempotencyKey } },
      );

    expect((await make('ENFORCEMENT_TEAM', 'a')).data.createOrganization).toEqual({
      organization: { commandedBy: { id: street } },
      userErrors: [],
    });
    expect((await make('BRANCH', 'b')).data.createOrganization.userErrors).toEqual([
      { field: 'commandedById' },
    ]);
  });

  it('has one counterpart, which both sides show, until either side says otherwise', async () => {
    const party = await seed.organization({ kind: COMMUNITY_WORK_COMMITTEE, name: '社区党工委' });
    const unit = await seed.organization({ kind: DEPARTMENT, name: '社区管委会' });
    const { data } = await pair(unit, party);

    expect(data.setAdministrativeCounterpart).toMatchObject({
      organization: { id: unit, version: 2 },
      changes: [{ kind: 'COUNTERPART', subjectName: '社区党工委', before: null, after: '社区管委会' }],
    });
    expect([await counterpartOf(party), await counterpartOf(unit)]).toEqual(['社区管委会', '社区党工委']);
    const between = new Date();
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(faultsIn(await pair(party, null, 2), 'setAdministrativeCounterpart')).toEqual([]);
    expect([await counterpartOf(party), await counterpartOf(unit)]).toEqual([null, null]);
    expect(await counterpartOf(unit, between)).toBe('社区党工委');
    expect(await city.owner.query('SELECT count(*)::int AS n FROM organization_version')).toEqual([{ n: 2 }]);
  });

  it('stands beside one of the other sort that stands beside nobody', async () => {
    const [party, another] = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: BRANCH }),
    ];
    const unit = await seed.organization({ kind: DEPARTMENT });
    await pair(party, unit);
    const faults = [
      await pair(another, party),
      await pair(another, unit),
      await pair(another, null),
      await pair(another, 'x'),
    ];

    for (const answer of faults)
      expect(faultsIn(answer, 'setAdministrativeCounterpart')).toEqual([['INVALID_INPUT', 'counterpartId']]);
  });
});
