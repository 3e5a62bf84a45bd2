import type { SubgraphName } from '@governance/shared';
import { type Creation, CREATIONS, type Place } from './testing/creations';
import { CreatingLoad } from './testing/creating-load';
import { followChanges } from './testing/follow-changes';
import { type City, untilAllAreUp } from './testing/open-city';
import { shareCity } from './testing/shared-city';
import { ToldAndStored } from './testing/told-and-stored';

const COMMUNITY = '530112003014';
const GRIDS = `query($code: DivisionCode!) { division(code: $code) { grids(first: 1) { nodes { id } } } }`;
const NAME = '断电演练';
/** Acknowledged before and after each kill, by each service. */
const SOME = 3;

describe('under load, with processes that are killed', () => {
  const share = shareCity('many processes', 'CHANGED');
  let city: City;
  let officer: string;
  let place: Place;

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', COMMUNITY);
    const { data } = await city.ask(GRIDS, { code: COMMUNITY }, officer);
    place = { divisionCode: COMMUNITY, gridId: data.division.grids.nodes[0].id as string };
  }, 120_000);
  afterAll(() => share.giveBack());

  it('no mutation that was acknowledged is lost, none is done twice, and each is told to followers once', async () => {
    const { processes } = city;
    if (!processes) throw new Error('there are no processes to kill');
    const position = await positionNow();
    const services = await Promise.all(
      CREATIONS.map(async (creation) => {
        const database = await ToldAndStored.open(city.databases[creation.service].ownerUrl, creation);
        const load = new CreatingLoad(creation.service, (key) => created(creation, key));
        return { name: creation.service, database, load };
      }),
    );
    const loadsOf = (fits: (name: SubgraphName) => boolean) =>
      services.filter(({ name }) => fits(name)).map(({ load }) => load);
    const allGoOn = () => Promise.all(loadsOf(() => true).map((load) => load.goesOn(SOME)));
    /** Some clients find nobody there, and those of the other services are not disturbed. */
    const kill = async (...killed: SubgraphName[]) => {
      await Promise.all(killed.map((name) => processes.services[name].kill()));
      await Promise.all(loadsOf((name) => !killed.includes(name)).map((load) => load.goesOn(SOME)));
    };
    const started = async (...starts: readonly Promise<unknown>[]) => {
      for (const { load } of services) load.calm();
      await Promise.all(starts);
      for (const { load } of services) load.hurry();
    };

    try {
      await allGoOn();
      await kill('organization', 'service-requests');
      await started(processes.restart('organization'), processes.restart('service-requests'));
      await allGoOn();
      await kill('grid', 'volunteers');
      await processes.gateway.kill();
      await started(processes.restart('grid'), processes.restart('volunteers'), processes.restartGateway());
      await allGoOn();
      await Promise.all(services.map(({ load }) => load.end()));
      await untilAllAreUp(city.url);

      for (const { name, database, load } of services) {
        const { ids } = load;
        const [stored, told] = [await database.stored(NAME), await database.told()];
        expect({ name, stored, told }).toEqual({ name, stored: ids, told: ids });
        expect(load.failures).toBeGreaterThan(0);
        if (name === 'service-requests') expect(await toldSince(position, ids.length)).toEqual(ids);
      }
    } finally {
      for (const { load } of services) load.giveUp();
      await Promise.all(services.map(({ database }) => database.close()));
    }
  }, 90_000);

  async function created(creation: Creation, idempotencyKey: string): Promise<string | undefined> {
    const { document, input } = creation;
    const wanted = { ...input(`${NAME} ${idempotencyKey}`, place), idempotencyKey };
    const { data } = await city.ask(document, { input: wanted }, officer);
    const { made } = data as { readonly made: { readonly one: { readonly id: string } | null } | null };
    return made?.one?.id;
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
