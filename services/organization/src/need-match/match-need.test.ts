import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, type Made, OFFICER, secretaryOf } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

describe('matching a need with a resource', () => {
  let city: TestService;
  let lists: Lists;
  let committee: string;
  let unit: string;
  let need: Made;
  let resource: Made;
  const statuses = async () => {
    const { data } = await city.ask(
      OFFICER,
      `{ needItem(id: "${need.id}") { status version matchedAt matches { status reason } }
         resourceItem(id: "${resource.id}") { used left version } }`,
    );
    return data as {
      needItem: { status: string; version: number; matches: { status: string }[] };
      resourceItem: { used: number; left: number; version: number };
    };
  };

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [committee, unit] = [await lists.committee(), await lists.unit()];
    [need, resource] = [await lists.need(committee), await lists.resource(unit)];
  });

  it('goes from a proposal over the owner’s promise to the judgement of those who had the need', async () => {
    const proposed = await lists.match(need.id, resource.id, { quantity: 2 });
    const accepted = await lists.make(
      'acceptMatch',
      { id: proposed.id, expectedVersion: 1 },
      secretaryOf(unit),
    );
    expect(await statuses()).toMatchObject({
      needItem: { status: 'MATCHED', version: 3, matches: [{ status: 'ACCEPTED' }] },
      resourceItem: { used: 2, left: 1, version: 2 },
    });

    const done = { id: proposed.id, expectedVersion: accepted.version };
    const completed = await lists.make('completeMatch', done, secretaryOf(committee));
    expect(completed).toMatchObject({ status: 'COMPLETED', version: 3 });
    expect((await statuses()).needItem.status).toBe('FULFILLED');
    expect(await city.owner.query('SELECT type, version FROM outbox ORDER BY seq')).toMatchObject([
      { type: 'NeedItemStated', version: 1 },
      { type: 'ResourceItemOffered', version: 1 },
      { type: 'NeedItemChanged', version: 2 },
      { type: 'NeedMatchProposed', version: 1 },
      { type: 'NeedMatchMoved', version: 2 },
      { type: 'ResourceItemChanged', version: 2 },
      { type: 'NeedItemChanged', version: 3 },
      { type: 'NeedMatchMoved', version: 3 },
      { type: 'NeedItemChanged', version: 4 },
    ]);
  });

  it('lets one of two owners who accept at once win, and tells the other the current version', async () => {
    const other = await lists.unit();
    const second = await lists.resource(other);
    const [mine, theirs] = [await lists.match(need.id, resource.id), await lists.match(need.id, second.id)];
    const answers = await Promise.all([
      lists.run('acceptMatch', { id: mine.id, expectedVersion: 1 }, secretaryOf(unit)),
      lists.run('acceptMatch', { id: theirs.id, expectedVersion: 1 }, secretaryOf(other)),
    ]);

    expect(answers.filter(({ thing }) => thing !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
    expect((await statuses()).needItem.matches.map(({ status }) => status).sort()).toEqual([
      'ACCEPTED',
      'DECLINED',
    ]);
  });

  it('lets one of two who propose at once win, and tells the other the current version', async () => {
    const second = await lists.resource(await lists.unit());
    const answers = await Promise.all(
      [resource, second].map(({ id }) =>
        lists.run('proposeMatch', { needId: need.id, resourceId: id, expectedVersion: 1 }),
      ),
    );

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('never promises more of a resource than there is, whoever accepts at the same time', async () => {
    const matches: Made[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { id } = await lists.need(committee);
      matches.push(await lists.match(id, resource.id));
    }
    const answers = await Promise.all(
      matches.map(({ id }) => lists.run('acceptMatch', { id, expectedVersion: 1 }, secretaryOf(unit))),
    );

    expect(answers.filter(({ thing }) => thing !== null)).toHaveLength(3);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'ACTION_NOT_AVAILABLE',
      'ACTION_NOT_AVAILABLE',
    ]);
    expect((await statuses()).resourceItem).toMatchObject({ used: 3, left: 0 });
    await expect(city.owner.query(`UPDATE resource_item SET used = 4`)).rejects.toThrow('resource_item_used');
  });

  it('gives the resource back and opens the need again when an accepted match is cancelled', async () => {
    const { id } = await lists.match(need.id, resource.id);
    await lists.make('acceptMatch', { id, expectedVersion: 1 }, secretaryOf(unit));
    const cancel = { id, expectedVersion: 2, reason: '食堂停业' };
    await lists.make('cancelMatch', cancel, secretaryOf(unit));

    expect(await statuses()).toMatchObject({
      needItem: { status: 'STATED', matchedAt: null, matches: [{ status: 'CANCELLED', reason: '食堂停业' }] },
      resourceItem: { used: 0 },
    });
    expect(await lists.match(need.id, resource.id)).toMatchObject({ status: 'PROPOSED' });
  });

  it('offers each side what it may do, and nothing to whom it does not concern', async () => {
    const { id } = await lists.match(need.id, resource.id);
    const actions = async (who: Parameters<TestService['ask']>[0]) =>
      (await city.ask(who, `{ needMatch(id: "${id}") { availableActions } }`)).data?.needMatch
        ?.availableActions as string[] | undefined;

    expect(await actions(OFFICER)).toEqual(['CANCEL']);
    expect(await actions(secretaryOf(unit))).toEqual(['ACCEPT', 'DECLINE']);
    expect(await actions(secretaryOf(committee))).toEqual(['CANCEL']);
    expect(await actions(viewer('AUDITOR', { places: [PLACES.district] }))).toEqual([]);
    expect(await actions(secretaryOf(await lists.unit()))).toBeUndefined();
  });

  it.each([
    ['the officer accepts in the owner’s name', 'acceptMatch', () => OFFICER],
    ['the owner judges', 'completeMatch', () => secretaryOf(unit)],
  ] as const)('is forbidden when %s', async (_, mutation, who) => {
    const { id } = await lists.match(need.id, resource.id);
    const { errors } = await lists.ask(mutation, { id, expectedVersion: 1 }, who());

    expect(errors).toMatchObject([{ path: ['it'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['an unknown resource', { resourceId: newEntityId('5301') }, [['INVALID_INPUT', 'resourceId']]],
    ['nothing of it', { quantity: 0 }, [['INVALID_INPUT', 'quantity']]],
    [
      'several faults',
      { quantity: -1, projectId: newEntityId('5301') },
      [
        ['INVALID_INPUT', 'quantity'],
        ['INVALID_INPUT', 'projectId'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    const before = await statuses();
    const proposal = { needId: need.id, resourceId: resource.id, expectedVersion: 1, ...changes };

    expect(await lists.faults('proposeMatch', proposal)).toEqual(expected);
    expect(await statuses()).toEqual(before);
  });

  it('is refused for what is proposed already, for one’s own resource and for a need that is no longer open', async () => {
    const propose = (resourceId: string, expectedVersion: number) =>
      lists.faults('proposeMatch', { needId: need.id, resourceId, expectedVersion });
    const own = await lists.resource(committee);
    await lists.match(need.id, resource.id);

    expect(await propose(resource.id, 2)).toEqual([['ALREADY_EXISTS', 'resourceId']]);
    expect(await propose(own.id, 2)).toEqual([['INVALID_INPUT', 'resourceId']]);
    await lists.make('withdrawNeed', { id: need.id, expectedVersion: 2, reason: '已自行解决' });
    expect(await propose(resource.id, 3)).toEqual([['ACTION_NOT_AVAILABLE', 'needId']]);
    expect((await statuses()).needItem).toMatchObject({
      status: 'WITHDRAWN',
      matches: [{ status: 'DECLINED' }],
    });
  });
});
