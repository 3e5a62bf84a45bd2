import { join } from 'node:path';
import { type CommunityPlan, type DemoWorld, demoWorld, dutyCardsOf, readDivisions } from '@governance/demo';
import { ANONYMOUS, loadOnce } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { loadDemo } from './load-demo';

const CSV = join(__dirname, '../../../../data/divisions-seed-places.csv');
const MOST = 12;

describe('the invented grids', () => {
  let city: TestService;
  let plans: readonly CommunityPlan[];

  beforeAll(async () => {
    const whole = demoWorld(readDivisions(CSV), { anchor: new Date('2026-06-01T00:00:00+08:00'), scale: 0 });
    plans = [...whole.communities()].slice(0, MOST);
    const world: DemoWorld = { ...whole, communities: () => plans };
    city = await openTestService(gridDatabase, openGridService);
    const client = new Client({ connectionString: urlOf(city) });
    await client.connect();
    await loadOnce(client, 'demo', {}, () => loadDemo(client, world, () => undefined));
    await client.end();
  });
  afterAll(() => city.stop());

  const countOf = async (what: string) =>
    (await city.owner.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${what}`))[0].n;

  it('have their workers, cards and responsibilities, and nothing is told of them', async () => {
    expect(await countOf('grid_worker')).toBe(plans.flatMap(({ workers }) => workers).length);
    expect(await countOf('responsibility')).toBe(plans.flatMap((plan) => plan.responsibilities).length);
    expect(await countOf('duty_card')).toBe(plans.length);
    expect(await countOf('outbox')).toBe(0);
  });

  it('have a main worker nearly everywhere, and leave some without', async () => {
    const [grids, led] = [await countOf('grid'), await countOf(`grid_assignment WHERE role = 'MAIN'`)];

    expect(led).toBeLessThan(grids);
    expect(led).toBeGreaterThan(grids / 2);
  });

  it('show the one card of a community to whoever has its token', async () => {
    for (const { place, workers } of plans) {
      const [card] = dutyCardsOf(place.code, workers);
      const { data } = await city.ask(
        ANONYMOUS,
        'query($token: String!) { dutyCard(token: $token) { workerName gridCode workPhone } }',
        { token: card?.token },
      );

      expect(data.dutyCard).toEqual({
        workerName: workers[0]?.displayName,
        gridCode: `${place.code}001`,
        workPhone: '4000000000',
      });
    }
  });
});

const urlOf = ({ owner }: TestService): string => (owner.options as unknown as { readonly url: string }).url;
