import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '@governance/shared';
import { type City, untilAllAreUp } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const FIRST_SLICE = readFileSync(join(__dirname, '../../operations/first-slice.graphql'), 'utf8');
const MANY_GRIDS = '530112003008';

describe('first-slice, with a process killed', () => {
  const share = shareCity('many processes', 'ASKED');
  let city: City;

  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  const LOST: readonly (readonly [SubgraphName, readonly (string | number)[]])[] = [
    ['organization', ['division', 'jointBodies']],
    ['service-requests', ['division', 'grids', 'nodes', 0, 'serviceRequests']],
    [
      'volunteers',
      ['division', 'jointBodies', 'nodes', 0, 'members', 'nodes', 0, 'organization', 'volunteers'],
    ],
    ['grid', ['division']],
  ];
  it.each(LOST)(
    'loses only the fields of %s while that is dead, and heals',
    async (name, path) => {
      const { processes } = city;
      if (!processes) throw new Error('there are no processes to kill');
      const token = await city.tokenOf('street-officer', MANY_GRIDS);
      const before = await city.ask(FIRST_SLICE, { code: MANY_GRIDS }, token);
      await processes.services[name].kill();
      const during = await city.ask(FIRST_SLICE, { code: MANY_GRIDS }, token);
      const elsewhere = await city.ask('{ organizations(first: 1) { nodes { name } } }');
      await processes.restart(name);
      await untilAllAreUp(city.url);
      const after = await city.ask(FIRST_SLICE, { code: MANY_GRIDS }, token);

      expect(during.errors).toHaveLength(1);
      expect(during.errors?.[0]).toMatchObject({
        path,
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name },
      });
      expect(JSON.stringify(during.errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack|select/i);
      expect(at(during.data, path)).toBeNull();
      expect(elsewhere.data.organizations === null).toBe(name === 'organization');
      expect(after).toEqual(before);
    },
    60_000,
  );
});

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);
