import type { CityClient, Actor } from './city-client.js';
import type { Place } from './day-plan.js';
import type { SimulatedClock } from './simulated-clock.js';
import type { Tally } from './tally.js';

/** Somebody who may be called: an officer and the organization that they act for. */
export interface Station {
  readonly actor: Actor;
  readonly organization: string;
}

/** What every life of a case is played on. */
export interface Stage {
  readonly client: CityClient;
  readonly clock: SimulatedClock;
  readonly tally: Tally;
  /** Twelve digits. */
  readonly district: string;
  /** Tells runs of the same plan on the same city apart, so that each makes its own cases. */
  readonly run: string;
  readonly department: Station;
  /** Street offices by their codes. */
  readonly streets: ReadonlyMap<string, Station>;
}

/** Who acts in a place. Throws when the street has no office. */
export function actorsAt(stage: Stage, { community, street }: Place) {
  const office = stage.streets.get(street);
  if (!office) throw new Error(`${street} has no street office`);
  return {
    resident: { person: 'resident', division: community } as Actor,
    staff: { person: 'grid-worker', division: community } as Actor,
    office,
    department: stage.department,
    supervisor: { person: 'district-supervisor', division: stage.district } as Actor,
  };
}

/** Pauses of a plan, one after the other, over again when there are more steps. */
export function pacing(clock: SimulatedClock, pauses: readonly number[]): () => Promise<void> {
  let step = 0;
  return () => clock.pass(pauses[step++ % pauses.length] ?? 1);
}
