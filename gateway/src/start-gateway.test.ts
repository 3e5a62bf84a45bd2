import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@governance/shared';
import { GatewayEnvironment } from './config.js';
import { startGateway } from './start-gateway.js';
import { testSupergraph } from './testing/test-schemas.js';
import { TEST_KEY, TestSubgraph } from './testing/test-subgraph.js';

describe('the gateway as a process', () => {
  it('starts before its subgraphs, and serves each as it comes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'process-'));
    const [volunteers, grid] = [new TestSubgraph('volunteers'), new TestSubgraph('grid')];
    const [volunteersUrl, gridUrl] = [await volunteers.start(), await grid.start()];
    await Promise.all([volunteers.stop(), grid.stop()]);
    const gateway = await startGateway(
      readEnv(GatewayEnvironment, {
        NODE_ENV: 'test',
        PORT: '0',
        ORGANIZATION_URL: 'http://127.0.0.1:1',
        GRID_URL: gridUrl,
        SERVICE_REQUESTS_URL: 'http://127.0.0.1:1',
        VOLUNTEERS_URL: volunteersUrl,
        ENVELOPE_KEYS: `${TEST_KEY.id}:${TEST_KEY.secret}`,
        DEV_ISSUER: 'true',
        DEV_ISSUER_KEY_FILE: join(folder, 'key.json'),
        LOG_LEVEL: 'silent',
      }),
      testSupergraph(),
    );
    const ask = async () => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ volunteerCount division(code: "530112000000") { name } }' }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };

    const withNone = await ask();
    await volunteers.start();
    const withOne = await ask();
    await grid.start();
    const withTwo = await ask();
    const people = await fetch(`${gateway.url}/dev/people`);

    await gateway.stop();
    await Promise.all([volunteers.stop(), grid.stop(), rm(folder, { recursive: true })]);
    expect([withNone, withOne, withTwo]).toEqual([
      { volunteerCount: null, division: null },
      { volunteerCount: 3, division: null },
      { volunteerCount: 3, division: { name: '西山区' } },
    ]);
    expect(people.status).toBe(200);
  });
});
