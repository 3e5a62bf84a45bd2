import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { followChanges } from './testing/follow-changes';
import { type City, untilAllAreUp } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const CREATE = `mutation($input: CreateServiceRequestInput!) {
  createServiceRequest(input: $input) { serviceRequest { id } userErrors { code } }
}`;
const COMMUNITY = '530112003014';
const CLIENTS = 3;
const TITLE = '断电演练';

describe('under load, with processes that are killed', () => {
  const share = shareCity('many processes', 'CHANGED');
  let city: City;
  let officer: string;

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', COMMUNITY);
  }, 120_000);
  afterAll(() => share.giveBack());

  it('no mutation that was acknowledged is lost, none is done twice, and each is told to followers once', async () => {
    const { processes } = city;
    if (!processes) throw new Error('there are no processes to kill');
    const position = await positionNow();
    const acknowledged = new Map<string, string>();
    const load = { isOver: false, failures: 0 };
    const clients = Array.from({ length: CLIENTS }, (_, client) => keepCreating(client, acknowledged, load));

    await untilThereAre(3, acknowledged);
    await processes.services['service-requests'].kill();
    await sleep(200); // requests that find nobody there
    await processes.restart('service-requests');
    await untilThereAre(3, acknowledged);
    await processes.gateway.kill();
    await processes.restartGateway();
    await untilThereAre(3, acknowledged);
    load.isOver = true;
    await Promise.all(clients);
    await untilAllAreUp(city.url);

    const ids = [...acknowledged.values()].sort();
    expect(load.failures).toBeGreaterThan(0);
    expect(await stored()).toEqual(ids);
    expect(await toldSince(position, ids.length)).toEqual(ids);
  }, 60_000);

  /** As a careful client does: with one key for one request, again and again until it is acknowledged. */
  async function keepCreating(
    client: number,
    acknowledged: Map<string, string>,
    load: { isOver: boolean; failures: number },
  ): Promise<void> {
    for (let number = 0; !load.isOver; number += 1) {
      const idempotencyKey = `killed-${String(client)}-${String(number)}`;
      for (;;) {
        const id = await created(idempotencyKey).catch(() => undefined);
        if (id !== undefined) {
          acknowledged.set(idempotencyKey, id);
          break;
        }
        load.failures += 1;
        await sleep(30);
      }
    }
  }

  async function created(idempotencyKey: string): Promise<string | undefined> {
    const words = { categoryCode: 'FACILITIES', channel: 'WEB', kind: 'REPORT', title: TITLE };
    const input = { divisionCode: COMMUNITY, ...words, idempotencyKey };
    const { data } = await city.ask(CREATE, { input }, officer);
    const payload = data.createServiceRequest as {
      readonly serviceRequest: { readonly id: string } | null;
    } | null;
    return payload?.serviceRequest?.id;
  }

  /** So many more than there are now. */
  async function untilThereAre(more: number, acknowledged: ReadonlyMap<string, string>): Promise<void> {
    const enough = acknowledged.size + more;
    const limit = Date.now() + 20_000;
    while (acknowledged.size < enough) {
      if (Date.now() > limit) throw new Error(`only ${String(acknowledged.size)} of ${String(enough)}`);
      await sleep(20);
    }
  }

  async function stored(): Promise<readonly string[]> {
    const client = new Client({ connectionString: city.databases['service-requests'].ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM service_request WHERE title = $1 ORDER BY id',
      [TITLE],
    );
    await client.end();
    return rows.map(({ id }) => id);
  }

  const changes = (query: string) =>
    followChanges(`${city.url}/integration/service-requests/changes?nouns=ServiceRequest${query}`, officer);

  async function positionNow(): Promise<string> {
    const follower = changes('');
    const { id } = await follower.first('ready');
    follower.close();
    return id;
  }

  /** Ids of requests that followers are told of since a position, each as often as it is told. */
  async function toldSince(position: string, count: number): Promise<readonly string[]> {
    const follower = changes(`&after=${position}`);
    const told = () => follower.seen.filter(({ type }) => type === 'ServiceRequestReceived');
    await follower.first('ServiceRequestReceived', () => told().length >= count);
    follower.close();
    return told()
      .map(({ data }) => String(data['entityId']))
      .sort();
  }
});
