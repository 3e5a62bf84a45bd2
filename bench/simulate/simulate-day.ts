import { randomUUID } from 'node:crypto';
import { type Actor, CityClient } from './city-client.js';
import { type Place, planDay, type PlannedCase } from './day-plan.js';
import { compare, type Compared, figuresOf } from './graph-figures.js';
import type { SimulationOptions } from './options.js';
import { liveOrder } from './order-life.js';
import { liveRequest } from './request-life.js';
import { SimulatedClock } from './simulated-clock.js';
import type { Stage, Station } from './stage.js';
import { Tally } from './tally.js';
import { blowAndSettle } from './whistle-life.js';

/** What a run did, and what the graph says of it. */
export interface SimulationReport {
  readonly cases: number;
  readonly seconds: number;
  readonly tally: Tally;
  readonly compared: readonly Compared[];
}

/** Told of how far the day is. */
export type Progress = (minute: number, endMinute: number, tally: Tally) => void;

const COMMUNITIES = `query Communities($code: DivisionCode!, $after: String) {
  divisions(filter: { divisionCode: $code, level: COMMUNITY }, first: 100, after: $after) {
    nodes { code } pageInfo { hasNextPage endCursor }
  }
}`;
const MOST_PAGES = 50;
const MINUTES_PER_PROGRESS = 60;
/** A day's cases that are alive at the same time; more wait their turn. */
const MOST_AT_ONCE = 200;

/** Plays a day on a running city, and compares what it did with what the graph then says. */
export async function simulateDay(options: SimulationOptions, progress: Progress): Promise<SimulationReport> {
  const tally = new Tally();
  const client = new CityClient(options.url, tally);
  const { streets, places } = await findPlaces(client, options.district);
  const plan = planDay(options, places);
  const from = new Date();
  const period = () => ({ from: startOfDay(from), to: startOfDay(new Date(Date.now() + 86_400_000)) });
  const before = await figuresOf(client, options.district, period());
  const clock = new SimulatedClock(options.speed, options.hours * 60);
  const stage: Stage = {
    ...{ client, clock, tally, streets, district: options.district, run: randomUUID() },
    department: await stationOf(client, { person: 'department-officer', division: options.district }),
  };
  await play(plan, stage, progress);
  const after = await figuresOf(client, options.district, period());
  return {
    cases: plan.length,
    seconds: (performance.now() - clock.startedAt) / 1000,
    tally,
    compared: compare(tally, before, after),
  };
}

async function play(plan: readonly PlannedCase[], stage: Stage, progress: Progress): Promise<void> {
  const { clock, tally } = stage;
  const alive = new Set<Promise<void>>();
  let told = 0;
  for (const one of plan) {
    await clock.until(one.at);
    while (alive.size >= MOST_AT_ONCE) await Promise.race(alive);
    const life = live(one, stage)
      .catch((error: unknown) => {
        tally.failed(`${one.what} ${one.key}: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => alive.delete(life));
    alive.add(life);
    if (clock.minute < told + MINUTES_PER_PROGRESS) continue;
    told = clock.minute;
    progress(told, clock.endMinute, tally);
  }
  await Promise.all(alive);
}

function live(one: PlannedCase, stage: Stage): Promise<void> {
  if (one.what === 'REQUEST') return liveRequest(one, stage);
  if (one.what === 'ORDER') return liveOrder(one, stage);
  return blowAndSettle(one, one.whistle, stage, null);
}

/** The communities whose street has an office. */
async function findPlaces(client: CityClient, district: string) {
  const communities = await communitiesOf(client, district);
  const streets = new Map<string, Station>();
  for (const code of new Set(communities.map(streetOf))) {
    const office = await stationOf(client, { person: 'street-officer', division: code }).catch(() => null);
    if (office) streets.set(code, office);
  }
  const places: readonly Place[] = communities
    .map((community) => ({ community, street: streetOf(community) }))
    .filter(({ street }) => streets.has(street));
  if (places.length === 0)
    throw new Error(
      `No street of ${district} has an office in the data: choose one of the places with demonstration data.`,
    );
  return { streets, places };
}

async function communitiesOf(client: CityClient, code: string): Promise<readonly string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { divisions } = (await client.query(COMMUNITIES, { code, after }, null)) as {
      readonly divisions: {
        readonly nodes: readonly { readonly code: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
    codes.push(...divisions.nodes.map((node) => node.code));
    if (!divisions.pageInfo.hasNextPage) break;
    after = divisions.pageInfo.endCursor;
  }
  return codes;
}

const streetOf = (community: string): string => `${community.slice(0, 9)}000`;

const stationOf = async (client: CityClient, actor: Actor): Promise<Station> => ({
  actor,
  organization: await client.organizationOf(actor),
});

/** The instant at which the business day of `at` begins, in Asia/Shanghai. */
const startOfDay = (at: Date): string =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at)}T00:00:00+08:00`;
