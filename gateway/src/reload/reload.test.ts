import { setTimeout as wait } from 'node:timers/promises';
import { startWorld, type World } from '../testing/test-world.js';
import { testSupergraph } from '../testing/test-schemas.js';

const BOTH = '{ volunteerCount organization(id: "o-school") { name volunteers { totalCount } } }';
const SCHOOL = '{ organization(id: "o-school") { name } }';
const CREATE = 'mutation ($title: String!) { createServiceRequest(title: $title) { id } }';
const FIND = 'query ($code: DivisionCode!) { division(code: $code) { name } }';
const WHOLE = { volunteerCount: 3, organization: { name: '丽苑小学', volunteers: { totalCount: 3 } } };

describe('a supergraph that is replaced while it serves', () => {
  const full = testSupergraph();
  const lesser = full.replace(/^ *volunteerCount: .*$\n/m, '');
  let world: World;
  beforeAll(async () => {
    world = await startWorld('in memory');
  });
  afterAll(() => world.stop());

  it('loses no request and mixes no answer: each is from the one or from the other', async () => {
    let isOver = false;
    let rounds = 0;
    const outcomes = new Set<string>();
    const load = async () => {
      while (!isOver) {
        const [both, school] = await Promise.all([world.ask(BOTH), world.ask(SCHOOL)]);
        expect(school).toMatchObject({ status: 200, data: { organization: { name: '丽苑小学' } } });
        if (both.status === 200) expect(both.data).toEqual(WHOLE);
        else expect(both.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
        outcomes.add(String(both.status));
        rounds += 1;
      }
    };
    const clients = [load(), load(), load()];

    const reloads = [];
    for (const supergraph of [lesser, full, lesser, full]) {
      reloads.push(await world.gateway.reload(supergraph));
      for (const enough = rounds + 2 * clients.length; rounds < enough;) await wait(5);
    }
    isOver = true;
    await Promise.all(clients);

    expect(reloads).toEqual([true, true, true, true]);
    expect([...outcomes].sort()).toEqual(['200', '400']);
    expect(await world.ask(BOTH)).toMatchObject({ status: 200, data: WHOLE });
  });

  it('lets an operation that is under way end as it began', async () => {
    const { organization } = world.subgraphs;
    Object.assign(organization, { mood: 'slow', slowMs: 300 });
    organization.askers.length = 0;
    const underWay = world.ask(BOTH);
    while (organization.askers.length === 0) await wait(5);

    await world.gateway.reload(lesser);
    const after = await world.ask(BOTH);
    organization.mood = 'well';

    expect(after.status).toBe(400);
    expect((await underWay).data).toEqual(WHOLE);
    await world.gateway.reload(full);
  });

  it('has plans for what was asked most before it serves, and sends nothing to anybody for them', async () => {
    await world.ask(FIND, { variables: { code: '530112001002' } });
    await world.ask(CREATE, { variables: { title: 'x' }, signedIn: 'street-officer' });
    const asked = () => Object.values(world.subgraphs).reduce((sum, { askers }) => sum + askers.length, 0);
    const [before, logged] = [asked(), world.log().length];

    await world.gateway.reload(`${full}\n# a newer one`);

    expect(asked()).toBe(before);
    const [, documents, plans] =
      /"documents":(\d+),"plans":(\d+),"msg":"the most used documents are planned"/.exec(
        world.log().slice(logged),
      ) ?? [];
    expect(Number(documents)).toBeGreaterThanOrEqual(4);
    expect(plans).toBe(documents);
    expect(world.log().slice(logged)).not.toContain('a fetch was lost');
  });

  it.each([
    ['is no schema', 'type Query {'],
    ['names a stranger', full.replaceAll('"volunteers"', '"strangers"')],
    ['says of nothing who may see it', full.replaceAll(/@tag\(name: "\w+"\)/g, '')],
  ])('is refused with a line in the log when it %s, and the one before goes on', async (_, broken) => {
    const logged = world.log().length;

    const isServed = await world.gateway.reload(broken);

    expect(isServed).toBe(false);
    expect(world.log().slice(logged)).toContain('the new supergraph is refused');
    expect(await world.ask(BOTH)).toMatchObject({ status: 200, data: WHOLE });
  });
});
