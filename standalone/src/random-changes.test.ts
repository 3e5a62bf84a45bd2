import fc from 'fast-check';
import { type City, WAYS } from './testing/open-city';
import { type Somebody, viewersOf } from './testing/random-viewer';
import { shareCity } from './testing/shared-city';
import { loadOracle } from './testing/visibility-oracle';

const CREATE = `mutation($input: CreateServiceRequestInput!) {
  createServiceRequest(input: $input) { serviceRequest { id } userErrors { code } }
}`;
const PLACES = ['530112003014', '530112003000', '530112002001', '530112000000', '110114000000'];
const COMMUNITIES = ['530112003014', '530112003015', '530112002001'];
const FOLLOWERS = 12;

describe.each(WAYS)('changes that random viewers follow, in %s', (way) => {
  const share = shareCity(way, 'CHANGED');
  let city: City;
  let everyone: string;

  beforeAll(async () => {
    city = await share.open();
    everyone = await city.allSeeingToken();
  }, 120_000);
  afterAll(() => share.giveBack());

  it('are those of requests that the oracle says that they see, all of them and no others', async () => {
    for (const divisionCode of COMMUNITIES) await create(divisionCode, `随机${divisionCode}`);
    const oracle = await loadOracle(city.databases);
    const requests = oracle.get('ServiceRequest') ?? [];
    const [all = []] = await followed([everyone], '全部读者');
    const changed = requests.filter(({ key }) => all.includes(key));
    let hidden = 0;

    const anybody = fc.array(viewersOf(oracle, PLACES), { minLength: FOLLOWERS, maxLength: FOLLOWERS });
    await fc.assert(
      fc.asyncProperty(anybody, async (somebodies) => {
        const signedIn = somebodies.map(atWork);
        const tokens = await Promise.all(
          signedIn.map(({ viewer, claim }) => city.signedToken(viewer.subject, claim)),
        );

        const told = await followed(tokens, `读者${String(hidden)}`);

        for (const [index, { viewer }] of signedIn.entries()) {
          const expected = changed.filter((row) => row.isSeenBy(viewer)).map(({ key }) => key);
          hidden += changed.length - expected.length;
          const seen = told[index]?.filter((key) => changed.some((row) => row.key === key));
          expect([viewer, [...new Set(seen)].sort()]).toEqual([viewer, expected.sort()]);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );

    expect(changed.length).toBeGreaterThanOrEqual(COMMUNITIES.length);
    expect(hidden).toBeGreaterThan(0);
  }, 60_000);

  /** Ids of the requests whose changes each is told, from the first position on until there is no more. */
  async function followed(tokens: readonly string[], title: string): Promise<readonly (readonly string[])[]> {
    const streams = tokens.map((token) =>
      toldUntilIdle(`${city.url}/integration/service-requests/changes`, token),
    );
    await Promise.all(streams.map(({ ready }) => ready));
    // A movement makes every stream that has told all it had say that it lives.
    await create(COMMUNITIES[0] ?? '', title);
    return Promise.all(streams.map(({ told }) => told));
  }

  async function create(divisionCode: string, title: string): Promise<void> {
    const kind = { categoryCode: 'FACILITIES', channel: 'WEB', kind: 'REPORT' };
    const { data } = await city.ask(
      CREATE,
      { input: { divisionCode, ...kind, title, idempotencyKey: title } },
      everyone,
    );
    expect(data.createServiceRequest.userErrors).toEqual([]);
  }
});

/** Nobody in the open tier may follow. */
const atWork = ({ viewer, claim }: Somebody): Somebody => ({
  viewer: { ...viewer, tier: viewer.tier === 'open' ? 'internal' : viewer.tier },
  claim: { ...claim, tier: claim.tier === 'open' ? 'internal' : claim.tier },
});

/** Reads a stream from its begin to its first heartbeat. */
function toldUntilIdle(url: string, token: string) {
  const closing = new AbortController();
  const answer = fetch(`${url}?nouns=ServiceRequest&after=0`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  });
  const told = async (): Promise<readonly string[]> => {
    const { body } = await answer;
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      if (text.includes(': heartbeat')) break;
    }
    closing.abort();
    return [...text.matchAll(/"entityId":"([^"]+)"/g)].map(([, id]) => id ?? '');
  };
  return { ready: answer, told: told() };
}
