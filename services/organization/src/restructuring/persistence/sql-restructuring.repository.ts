import { appendStats, claimKey, type DivisionDirectory, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type EntityManager, QueryFailedError } from 'typeorm';
import type { Organization } from '../../organization/organization.js';
import { lostRace } from '../../organization/persistence/lost-race.js';
import { organizationsIn } from '../../organization/persistence/organization-reads.js';
import { changesOf, namedIn } from '../changes-of.js';
import type {
  RestructuringOutcome,
  RestructuringRepository,
  RestructuringRequest,
} from '../restructuring.repository.js';
import type { Restructuring } from '../restructuring.js';
import { MAX_CHANGES, type StructureChange } from '../structure-change.js';
import type { Structure } from '../structure.js';
import { announceRestructuring } from './announce-restructuring.js';
import { countedIn } from './count-restructuring.js';
import { holdStructure, StructureMoved } from './hold-structure.js';
import { writeOrganizations } from './write-organizations.js';
import { admitHeirs, writeAffiliations, writeQuarters } from './write-ties.js';
import { writeBodies, writeCounterparts, writeSeats, writeSuccession } from './write-relations.js';

type Plan = (structure: Structure) => Promise<Restructuring>;

const ATTEMPTS = 4;
const DEADLOCK = '40P01';

/** Changes of the structure in PostgreSQL: each in a transaction, or a part of the one that it is given. */
export class SqlRestructuringRepository implements RestructuringRepository {
  constructor(
    private readonly database: Pick<EntityManager, 'transaction'>,
    private readonly divisions: DivisionDirectory,
  ) {}

  async carryOut(request: RestructuringRequest, plan: Plan): Promise<RestructuringOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(request, plan);
      } catch (error) {
        if (error instanceof TakenBack) return error.outcome;
        if (attempt === ATTEMPTS || !isWorthAnother(error)) throw lostRace(error);
      }
    }
  }

  private attempt(request: RestructuringRequest, plan: Plan): Promise<RestructuringOutcome> {
    return this.database.transaction(async (manager) => {
      const earlier = await outcomeOfEarlier(manager, request);
      if (earlier) return earlier;
      const restructuring = await plan(await holdStructure(manager, this.divisions, request));
      const changes = await listChanges(manager, restructuring, request);
      const organizations = await write(manager, restructuring, request);
      const outcome = outcomeOf(organizations, request, changes);
      if (request.mode === 'DRY_RUN') throw new TakenBack(outcome);
      return outcome;
    });
  }
}

/** Ends a dry run's transaction without a commit. */
class TakenBack extends Error {
  constructor(readonly outcome: RestructuringOutcome) {
    super('a dry run changes nothing');
  }
}

function isWorthAnother(error: unknown): boolean {
  if (error instanceof StructureMoved) return true;
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === DEADLOCK;
}

async function outcomeOfEarlier(
  manager: EntityManager,
  { cityCode, idempotent }: RestructuringRequest,
): Promise<RestructuringOutcome | null> {
  if (idempotent === null) return null;
  const { successionId, ...request } = idempotent;
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, successionId);
  if (replayOf === null) return null;
  const links = await rowsOf<{ predecessorId: string; successorId: string }>(
    manager,
    sql`SELECT predecessor_id AS "predecessorId", successor_id AS "successorId" FROM organization_lineage
        WHERE city_code = ${cityCode} AND succession_id = ${replayOf} ORDER BY predecessor_id, successor_id`,
  );
  const named = async (ids: readonly string[]) => organizationsIn(manager, cityCode, [...new Set(ids)], null);
  return {
    ended: await named(links.map(({ predecessorId }) => predecessorId)),
    standing: await named(links.map(({ successorId }) => successorId)),
    changes: null,
    changeCount: null,
  };
}

async function listChanges(
  manager: EntityManager,
  restructuring: Restructuring,
  { cityCode }: RestructuringRequest,
): Promise<readonly StructureChange[]> {
  const known = await organizationsIn(manager, cityCode, namedIn(restructuring), null);
  const names = new Map([...known, ...restructuring.begun].map(({ id, name }) => [id, name]));
  return changesOf(restructuring, (id) => names.get(id) ?? id);
}

/** Writes all of it at one instant; answers every organization that it touched, as it is now. */
async function write(
  manager: EntityManager,
  restructuring: Restructuring,
  { cityCode }: RestructuringRequest,
): Promise<readonly Organization[]> {
  const moment = { cityCode, at: restructuring.effectiveAt ?? (await instantAfter(manager, restructuring)) };
  await writeOrganizations(manager, restructuring, moment);
  await writeSeats(manager, restructuring, moment);
  const jointBodyIds = await writeBodies(manager, restructuring, moment);
  await writeCounterparts(manager, restructuring, moment);
  await writeSuccession(manager, restructuring, moment);
  await writeQuarters(manager, restructuring, moment);
  await writeAffiliations(manager, restructuring, moment);
  await admitHeirs(manager, restructuring, moment);
  await appendStats(manager, countedIn(restructuring, moment.at));
  const ids = [
    ...restructuring.begun.map(({ id }) => id),
    ...restructuring.changed.map(({ before }) => before.id),
    ...restructuring.ended.map(({ id }) => id),
  ];
  const organizations = await organizationsIn(manager, cityCode, ids, null);
  await announceRestructuring(manager, restructuring, { organizations, jointBodyIds });
  return organizations;
}

/** Now in whole milliseconds, as answers show them, and after all that ends has begun. */
async function instantAfter(database: Sql, plan: Restructuring): Promise<Date> {
  const [clock] = await rowsOf<{ now: Date }>(
    database,
    sql`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
  );
  const now = (clock?.now ?? new Date()).getTime();
  const begun = [
    ...plan.changed.map(({ before }) => before.validFrom),
    ...plan.ended.map(({ validFrom }) => validFrom),
    ...plan.counterpartsEnded.map(({ validFrom }) => validFrom),
    ...plan.quartersPassed.map(({ link }) => link.since),
  ].map((from) => from.getTime() + 1);
  // One at a time: a long list of arguments would overflow the stack.
  return new Date(begun.reduce((latest, from) => Math.max(latest, from), now));
}

function outcomeOf(
  organizations: readonly Organization[],
  { ids }: RestructuringRequest,
  changes: readonly StructureChange[],
): RestructuringOutcome {
  const begun = organizations.filter(({ version }) => version === 1);
  const about = organizations.filter(({ id }) => ids.includes(id));
  return {
    ended: about.filter(({ validTo }) => validTo !== null),
    standing: [...begun, ...about.filter(({ validTo }) => validTo === null)],
    changes: changes.slice(0, MAX_CHANGES),
    changeCount: changes.length,
  };
}
