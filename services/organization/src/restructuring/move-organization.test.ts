import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn } from '../testing/structure.js';

const { COMMITTEE, GENERAL_BRANCH, BRANCH, ENTERPRISE } = OrganizationKind;

describe('moving an organization', () => {
  let city: TestService;
  let seed: Seed;
  const move = (
    id: string,
    wanted: object,
    more: { who?: ReturnType<typeof viewer>; version?: number } = {},
  ) =>
    changeStructure(
      city,
      'moveOrganization',
      { id, expectedVersion: more.version ?? 1, ...wanted },
      more.who,
    );
  const faultsOf = async (id: string, wanted: object) => faultsIn(await move(id, wanted), 'moveOrganization');

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('puts it elsewhere with all that stands below, and asOf still finds where it stood', async () => {
    const from = await seed.organization({ kind: COMMITTEE, name: '甲党委' });
    const to = await seed.organization({ kind: COMMITTEE, name: '乙党委' });
    const id = await seed.organization({ kind: GENERAL_BRANCH, name: '总支', parentId: from });
    const leaf = await seed.organization({ kind: BRANCH, name: '支部', parentId: id });
    const { data } = await move(id, { parentId: to, divisionCode: PLACES.neighbour });

    const { organization, changes, changeCount, userErrors } = data.moveOrganization;
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({
      version: 2,
      parent: { id: to },
      division: { code: PLACES.neighbour },
    });
    expect(changeCount).toBe(2);
    expect(changes).toEqual([
      {
        kind: 'DIVISION',
        subjectId: id,
        subjectName: '总支',
        before: PLACES.community,
        after: PLACES.neighbour,
      },
      { kind: 'PARENT', subjectId: id, subjectName: '总支', before: '甲党委', after: '乙党委' },
    ]);
    const then = new Date(new Date(organization.validFrom as string).getTime() - 1);
    const answer = await city.ask(
      viewer('RESIDENT'),
      `query($leaf: ID!, $from: ID!, $then: DateTime) {
        now: organization(id: $leaf) { path { name } } then: organization(id: $leaf, asOf: $then) { path { name } }
        left: organization(id: $from) { children { totalCount } }
        full: organization(id: $from, asOf: $then) { children { totalCount } } }`,
      { leaf, from, then },
    );
    expect(answer.data).toEqual({
      now: { path: [{ name: '乙党委' }, { name: '总支' }] },
      then: { path: [{ name: '甲党委' }, { name: '总支' }] },
      left: { children: { totalCount: 0 } },
      full: { children: { totalCount: 1 } },
    });
    expect(await city.owner.query('SELECT type, entity_id, version FROM outbox')).toEqual([
      { type: 'OrganizationChanged', entity_id: id, version: 2 },
    ]);
  });

  it('only tells what would change when asked to', async () => {
    const to = await seed.organization({ kind: COMMITTEE, name: '乙党委' });
    const id = await seed.organization({ kind: BRANCH, name: '支部' });
    const { data } = await move(id, { parentId: to, dryRun: true });

    expect(data.moveOrganization).toMatchObject({
      organization: { version: 2 },
      changes: [{ kind: 'PARENT', before: null, after: '乙党委' }],
      userErrors: [],
    });
    expect(await city.owner.query('SELECT version FROM organization WHERE id = $1', [id])).toEqual([
      { version: 1 },
    ]);
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
    expect(await faultsOf(id, { parentId: id, dryRun: true })).toEqual([['INVALID_INPUT', 'parentId']]);
  });

  it('never closes a ring, at once or one behind the other', async () => {
    const top = await seed.organization({ kind: COMMITTEE });
    const middle = await seed.organization({ kind: COMMITTEE, parentId: top });
    const low = await seed.organization({ kind: COMMITTEE, parentId: middle });
    for (const parentId of [top, middle, low])
      expect(await faultsOf(top, { parentId })).toEqual([['INVALID_INPUT', 'parentId']]);

    const [one, other] = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: COMMITTEE }),
    ];
    const answers = await Promise.all([move(one, { parentId: other }), move(other, { parentId: one })]);
    const faults = answers.flatMap((answer) => faultsIn(answer, 'moveOrganization'));
    expect(faults).toEqual([['INVALID_INPUT', 'parentId']]);
  });

  it('keeps ten above the deepest of what moves with it', async () => {
    const chain: string[] = [];
    for (let depth = 0; depth < 9; depth += 1)
      chain.push(
        await seed.organization({
          kind: COMMITTEE,
          ...(depth === 0 ? {} : { parentId: String(chain.at(-1)) }),
        }),
      );
    const id = await seed.organization({ kind: COMMITTEE });
    await seed.organization({
      kind: BRANCH,
      parentId: await seed.organization({ kind: COMMITTEE, parentId: id }),
    });

    expect(await faultsOf(id, { parentId: chain[8] })).toEqual([['INVALID_INPUT', 'parentId']]);
    expect(await faultsOf(id, { parentId: chain[7] })).toEqual([]);
  });

  it.each([
    ['an unknown parent', { parentId: newEntityId('5301') }, 'parentId'],
    ['a parent in another city', { parentId: newEntityId('1101') }, 'parentId'],
    ['a place in another city', { divisionCode: PLACES.otherCommunity }, null],
    ['an abolished place', { divisionCode: ABOLISHED }, 'divisionCode'],
    ['a malformed place', { divisionCode: '53' }, 'divisionCode'],
    ['a grid of another city', { gridId: newEntityId('1101') }, 'gridId'],
    ['a commander of a branch', { commandedById: 'committee' }, 'commandedById'],
    ['a parent of the wrong kind', { parentId: 'enterprise' }, 'parentId'],
    ['nothing at all', {}, 'id'],
  ])('is refused for %s, and nothing is changed', async (_, wanted: Record<string, string>, field) => {
    const known: Record<string, string> = {
      committee: await seed.organization({ kind: COMMITTEE }),
      enterprise: await seed.organization({ kind: ENTERPRISE }),
    };
    const id = await seed.organization({ kind: BRANCH });
    const named = Object.fromEntries(
      Object.entries(wanted).map(([key, value]) => [key, known[value] ?? value]),
    );
    const answer = await move(id, named);

    if (field === null) expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    else expect(faultsIn(answer, 'moveOrganization').map(([, at]) => at)).toEqual([field]);
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
  });

  it('shows every rule that is broken at once', async () => {
    const id = await seed.organization({ kind: ENTERPRISE });

    expect(
      await faultsOf(id, { parentId: id, commandedById: newEntityId('5301'), gridId: newEntityId('5301') }),
    ).toEqual([
      ['INVALID_INPUT', 'parentId'],
      ['INVALID_INPUT', 'commandedById'],
      ['INVALID_INPUT', 'gridId'],
    ]);
  });

  it('is for whoever manages both places', async () => {
    const id = await seed.organization({ kind: BRANCH });
    const who = viewer('STREET_OFFICER', { places: [PLACES.community] });
    const outside = await move(id, { divisionCode: PLACES.neighbour }, { who });
    const elsewhere = await move(
      id,
      { parentId: null },
      { who: viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }) },
    );
    const unknown = await move(newEntityId(PLACES.community), { parentId: null });

    expect(outside.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const parents = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: COMMITTEE }),
    ];
    const id = await seed.organization({ kind: BRANCH });
    const answers = await Promise.all(parents.map((parentId) => move(id, { parentId })));

    const errors = answers.flatMap(({ data }) => data.moveOrganization.userErrors as object[]);
    expect(errors).toMatchObject([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
  });
});
