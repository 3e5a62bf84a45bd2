import {
  appendEvents,
  appendStats,
  cityOfId,
  NotFoundError,
  rowsOf,
  type Sql,
  type StatDelta,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { organizationsIn } from '../../organization/persistence/organization-reads.js';
import type { Organization } from '../../organization/organization.js';
import { INSTRUCTOR_KINDS, type InstructorCount, type InstructorTotals } from '../instructor-count.js';
import type { InstructorCountRepository } from '../instructor-count.repository.js';

const MEASURE = 'instructor';
const NOBODY: InstructorTotals = { partTime: 0, fullTime: 0 };

/** Counts of instructors in PostgreSQL. */
export class SqlInstructorCountRepository implements InstructorCountRepository {
  constructor(private readonly dataSource: DataSource) {}

  record(count: InstructorCount, check: (organization: Organization | null) => void): Promise<Organization> {
    return this.dataSource.transaction(async (manager) => {
      const organization = await heldOrganization(manager, count.organizationId);
      check(organization);
      if (!organization) throw new NotFoundError('组织', 'organizationId');
      const { before, after } = await neighbours(manager, count);
      const version = await store(manager, count, organization.divisionCode);
      await appendStats(manager, [
        ...deltas(organization, count.countedOn, { from: before ?? NOBODY, to: count }),
        // From the next count on nothing changes: what is added here is taken away there.
        ...(after ? deltas(organization, after.countedOn, { from: count, to: before ?? NOBODY }) : []),
      ]);
      await announce(manager, { count, version, divisionCode: organization.divisionCode });
      return organization;
    });
  }
}

/** Locked against another count until the commit; null when it does not exist today. */
async function heldOrganization(transaction: Sql, id: string): Promise<Organization | null> {
  const city = cityOfId(id);
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM organization WHERE city_code = ${city} AND id = ${id} FOR UPDATE`,
  );
  const [organization] = await organizationsIn(transaction, city, [id], null);
  return organization?.validTo === null ? organization : null;
}

/** What was known of the day until now, counted on it or before, and the first count after it. */
async function neighbours(transaction: Sql, { organizationId, countedOn }: InstructorCount) {
  const ofOrganization = sql`SELECT counted_on::text AS "countedOn", part_time AS "partTime", full_time AS "fullTime"
    FROM instructor_count WHERE city_code = ${cityOfId(organizationId)} AND organization_id = ${organizationId}`;
  const [before] = await rowsOf<InstructorCount>(
    transaction,
    sql`${ofOrganization} AND counted_on <= ${countedOn}::date ORDER BY counted_on DESC LIMIT 1`,
  );
  const [after] = await rowsOf<InstructorCount>(
    transaction,
    sql`${ofOrganization} AND counted_on > ${countedOn}::date ORDER BY counted_on LIMIT 1`,
  );
  return { before, after };
}

async function store(transaction: Sql, count: InstructorCount, divisionCode: string): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(
    transaction,
    sql`INSERT INTO instructor_count AS known
          (city_code, organization_id, counted_on, division_code, version, part_time, full_time)
        VALUES (${cityOfId(count.organizationId)}, ${count.organizationId}, ${count.countedOn}, ${divisionCode}, 1,
          ${count.partTime}, ${count.fullTime})
        ON CONFLICT ON CONSTRAINT instructor_count_pkey DO UPDATE SET version = known.version + 1,
          part_time = excluded.part_time, full_time = excluded.full_time
        RETURNING version`,
  );
  return row?.version ?? 1;
}

function deltas(
  { id, divisionCode }: Organization,
  day: string,
  { from, to }: { readonly from: InstructorTotals; readonly to: InstructorTotals },
): readonly StatDelta[] {
  const kinds = ['partTime', 'fullTime'] as const;
  return [id, divisionCode].flatMap((scope) =>
    kinds.map((kind) => ({
      scope,
      day,
      measure: MEASURE,
      dimension: INSTRUCTOR_KINDS[kind],
      amount: to[kind] - from[kind],
    })),
  );
}

const announce = (
  transaction: Sql,
  {
    count: { organizationId, countedOn, partTime, fullTime },
    version,
    divisionCode,
  }: { readonly count: InstructorCount; readonly version: number; readonly divisionCode: string },
): Promise<void> =>
  appendEvents(transaction, [
    {
      type: 'InstructorsRecorded',
      entity: 'InstructorCount',
      entityId: `${organizationId}:${countedOn}`,
      cityCode: cityOfId(organizationId),
      divisionCode,
      version,
      payload: { organizationId, countedOn, partTime, fullTime },
    },
  ]);
