import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { countedFigures, factualFigures } from '../testing/figures.js';
import { askWork, done, doWork, type Matter } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { MatterAction } from './matter-action.js';
import { jointMatterFacts } from './persistence/joint-matter-facts.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const secretaryOf = (organization: string): Viewer => viewer('UNIT_SECRETARY', { organization });

describe('a matter of a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let chair: string;
  let member: string;
  let outsider: string;
  let key = 0;
  const stated = (changes: object = {}) => {
    key += 1;
    const matter = { jointBodyId, title: '安装充电桩', raisedByOrganizationId: member };
    return { ...matter, idempotencyKey: `k${String(key)}`, ...changes };
  };
  const raise = (changes: object = {}, who = officer) =>
    done<Matter>(city, who, 'raiseJointMatter', stated(changes));
  const faultsOf = async (name: string, input: object, who = officer) =>
    (await doWork<Matter>(city, who, name, input)).userErrors.map(({ code, field }) => [code, field]);
  const moveInput = ({ id, version }: Matter, action: string) => ({
    ...{ id, action, expectedVersion: version, reason: '按程序办理' },
    ...(action === 'DECIDE' ? { decision: '由物业实施', responsibleOrganizationId: member } : {}),
  });
  const move = (matter: Matter, action: string, who = officer) =>
    done<Matter>(city, who, 'moveJointMatter', moveInput(matter, action));
  const walk = async (...actions: readonly string[]) => {
    let matter = await raise();
    for (const action of actions) matter = await move(matter, action);
    return matter;
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [chair, member, outsider] = [
      await seed.organization(),
      await seed.organization(),
      await seed.organization(),
    ];
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    await seed.seat(jointBodyId, member);
  });

  it('goes from its raising to its completion, and its timeline tells who did what', async () => {
    const { id } = await raise({ description: '地下车库', category: '充电桩安装' }, secretaryOf(member));
    const matter = { id, version: 1 } as Matter;
    await move(matter, 'ACCEPT', secretaryOf(chair));
    await move({ ...matter, version: 2 }, 'START');
    await move({ ...matter, version: 3 }, 'DECIDE');
    await move({ ...matter, version: 4 }, 'COMPLETE', secretaryOf(member));

    const { data } = await city.ask(
      officer,
      `query($id: ID!) { jointMatter(id: $id) { title description category status decision decidedAt completedAt
        raisedBy { id } responsibleOrganization { id } jointBody { id } division { code } origin { id }
        timeline { from to action actor reason organization { id } } } }`,
      { id },
    );
    expect(data.jointMatter).toMatchObject({
      ...{ title: '安装充电桩', description: '地下车库', category: '充电桩安装', status: 'COMPLETED' },
      ...{ decision: '由物业实施', raisedBy: { id: member }, responsibleOrganization: { id: member } },
      ...{ jointBody: { id: jointBodyId }, division: { code: PLACES.community }, origin: null },
      timeline: [
        { from: null, to: 'RAISED', action: 'RAISE', actor: 'RAISER', organization: { id: member } },
        { from: 'RAISED', to: 'ACCEPTED', action: 'ACCEPT', actor: 'CHAIR', organization: { id: chair } },
        { from: 'ACCEPTED', to: 'IN_PROGRESS', actor: 'COORDINATOR', organization: null },
        { from: 'IN_PROGRESS', to: 'DECIDED', actor: 'COORDINATOR' },
        { from: 'DECIDED', to: 'COMPLETED', actor: 'RESPONSIBLE', reason: '按程序办理' },
      ],
    });
    expect(await city.owner.query('SELECT type, version FROM outbox ORDER BY seq')).toMatchObject([
      { type: 'JointMatterRaised', version: 1 },
      ...[2, 3, 4, 5].map((version) => ({ type: 'JointMatterMoved', version })),
    ]);
    const payloads = await city.owner.query<{ payload: object }[]>('SELECT payload FROM outbox');
    expect(JSON.stringify(payloads)).not.toMatch(/充电桩(?!安装)|由物业实施|地下车库/);
  });

  it('is raised once for each key, and counted once', async () => {
    const input = stated({ idempotencyKey: 'same' });
    const first = await done<Matter>(city, officer, 'raiseJointMatter', input);

    expect(await done<Matter>(city, officer, 'raiseJointMatter', input)).toEqual(first);
    expect(await faultsOf('raiseJointMatter', { ...input, title: '别的事' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
    expect(Object.values(await countedFigures(city.owner, 'matter'))).toEqual([1]);
  });

  it('is raised by a unit for itself only when it has a seat', async () => {
    const input = stated({ raisedByOrganizationId: outsider });

    expect(await faultsOf('raiseJointMatter', input, secretaryOf(outsider))).toEqual([
      ['INVALID_INPUT', 'raisedByOrganizationId'],
    ]);
    const { errors } = await askWork(city, secretaryOf(outsider), 'raiseJointMatter', stated());
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await city.owner.query('SELECT 1 FROM joint_matter')).toEqual([]);
  });

  it.each([
    ['without a title', { title: ' ' }, [['INVALID_INPUT', 'title']]],
    ['with a plate in its title', { title: '云A12345占道' }, [['CONTACT_IN_PUBLIC_TEXT', 'title']]],
    ['with a phone number', { description: '请拨13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'description']]],
    [
      "with another city's request",
      { serviceRequestId: newEntityId('1101') },
      [['INVALID_INPUT', 'serviceRequestId']],
    ],
    [
      'by an unknown unit',
      { raisedByOrganizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'raisedByOrganizationId']],
    ],
    [
      'with several faults',
      { title: '', category: '一'.repeat(31) },
      [
        ['INVALID_INPUT', 'title'],
        ['INVALID_INPUT', 'category'],
      ],
    ],
  ])('is refused %s', async (_, changes, expected) => {
    expect(await faultsOf('raiseJointMatter', stated(changes))).toEqual(expected);
    for (const table of ['joint_matter', 'outbox', 'stat_delta', 'idempotency_key'])
      expect(await city.owner.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it.each([
    ['ACCEPT', { decision: '好' }, [['INVALID_INPUT', 'decision']]],
    ['REJECT', { reason: null }, [['INVALID_INPUT', 'reason']]],
    ['COMPLETE', {}, [['ACTION_NOT_AVAILABLE', 'action']]],
    ['ACCEPT', { expectedVersion: 3 }, [['CONFLICT', 'expectedVersion']]],
  ])('refuses %s with %j and stays where it is', async (action, changes, expected) => {
    const matter = await raise();

    expect(await faultsOf('moveJointMatter', { ...moveInput(matter, action), ...changes })).toEqual(expected);
    expect(await city.owner.query('SELECT status, version FROM joint_matter')).toEqual([
      { status: 'RAISED', version: 1 },
    ]);
  });

  it('is decided with words, a day that has been, and a unit that stands', async () => {
    const matter = await walk('ACCEPT');
    const decide = (changes: object) =>
      faultsOf('moveJointMatter', { ...moveInput(matter, 'DECIDE'), ...changes });

    expect(await decide({ decision: null, responsibleOrganizationId: null })).toEqual([
      ['INVALID_INPUT', 'decision'],
      ['INVALID_INPUT', 'responsibleOrganizationId'],
    ]);
    expect(await decide({ decidedAt: '2999-01-01T00:00:00Z' })).toEqual([['INVALID_INPUT', 'decidedAt']]);
    expect(await decide({ decidedAt: '2020-01-01T00:00:00Z' })).toEqual([['INVALID_INPUT', 'decidedAt']]);
    expect(await decide({ responsibleOrganizationId: newEntityId('5301') })).toEqual([
      ['INVALID_INPUT', 'responsibleOrganizationId'],
    ]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const matter = await raise();
    const answers = await Promise.all(
      ['ACCEPT', 'REJECT'].map((action) =>
        doWork<Matter>(city, officer, 'moveJointMatter', moveInput(matter, action)),
      ),
    );

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('can do what it says that it can, and nothing else, and is counted as its rows say', async () => {
    const people = () => [officer, secretaryOf(chair), secretaryOf(member), secretaryOf(outsider)];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.values(MatterAction)), fc.nat(3)), { maxLength: 10 }),
        async (tries) => {
          let matter = await raise();
          for (const [action, person] of tries) {
            const who = people()[person] ?? officer;
            const { data } = await city.ask(
              who,
              'query($id: ID!) { jointMatter(id: $id) { availableActions } }',
              { id: matter.id },
            );
            const offered = (data.jointMatter?.availableActions ?? []) as string[];
            const answer = await askWork(city, who, 'moveJointMatter', moveInput(matter, action));
            const moved = (answer.data as { it: { thing: Matter | null } } | null)?.it.thing ?? null;

            expect([action, moved !== null]).toEqual([action, offered.includes(action)]);
            if (moved) matter = moved;
          }
          expect(await countedFigures(city.owner, 'matter')).toEqual(
            await factualFigures(city.owner, jointMatterFacts),
          );
        },
      ),
      { numRuns: 10 },
    );
  });
});
