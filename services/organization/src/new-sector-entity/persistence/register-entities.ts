import {
  appendStats,
  DivisionCopyDirectory,
  DomainError,
  foldText,
  InputProblems,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { organizationsIn } from '../../organization/persistence/organization-reads.js';
import type { NewSectorEntity } from '../new-sector-entity.js';
import type { RegistrationOutcome } from '../new-sector-entity.repository.js';
import {
  assertRegistrationFits,
  organizationsNamedIn,
  type RegistrationSurroundings,
} from '../registration-fit.js';
import type { Registration } from '../registration.js';
import { announceEntities } from './announce-new-sector.js';
import { coverageBegun, entityBegun } from './count-new-sector.js';
import { knownRegistrations } from './known-registrations.js';
import { entitiesIn } from './new-sector-statements.js';

/** A registration on its way, and what is known of it so far. */
interface Candidate {
  readonly id: string;
  readonly registration: Registration;
  readonly problem: DomainError | InputProblems | null;
}

/**
 * Registers what is sound of one city in the caller's transaction, with a fixed number of statements whatever its size.
 * One outcome each, in the order given; `idOfFirst` is the id that the first one gets.
 */
export async function registerEntities(
  transaction: Sql,
  cityCode: string,
  registrations: readonly Registration[],
  idOfFirst = newEntityId(cityCode),
): Promise<readonly RegistrationOutcome[]> {
  const around = await surroundingsOf(transaction, cityCode, registrations);
  const candidates = registrations.map((registration, index) => ({
    id: index === 0 ? idOfFirst : newEntityId(cityCode),
    registration,
    problem: problemOf(registration, around),
  }));
  const sound = candidates.filter(({ problem }) => problem === null);
  const registered = await insertAll(transaction, cityCode, sound);
  const missed = sound.filter(({ id }) => !registered.has(id)).map(({ registration }) => registration);
  const known = await knownRegistrations(transaction, cityCode, missed);
  return candidates.map(({ id, registration, problem }): RegistrationOutcome => {
    if (problem !== null) return { state: 'REFUSED', problem };
    const entity = registered.get(id);
    return entity ? { state: 'REGISTERED', entity } : known(registration);
  });
}

function problemOf(registration: Registration, around: RegistrationSurroundings): Candidate['problem'] {
  try {
    assertRegistrationFits(registration, around);
    return null;
  } catch (error) {
    if (error instanceof DomainError || error instanceof InputProblems) return error;
    throw error;
  }
}

async function surroundingsOf(
  transaction: Sql,
  cityCode: string,
  registrations: readonly Registration[],
): Promise<RegistrationSurroundings> {
  const codes = [...new Set(registrations.map(({ divisionCode }) => divisionCode))];
  const found = await new DivisionCopyDirectory(transaction).findByCodes(codes);
  const divisions = new Map(found.flatMap((row) => (row ? [[row.code, row] as const] : [])));
  const named = organizationsNamedIn(registrations);
  if (named.length === 0) return { divisions, organizations: new Map() };
  // The lock first, in order of id so that two imports do not block each other; what is read after it stays.
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM organization WHERE city_code = ${cityCode} AND id = ANY(${named}) ORDER BY id FOR SHARE`,
  );
  const organizations = await organizationsIn(transaction, cityCode, named, null);
  const standing = organizations.filter(({ validTo }) => validTo === null);
  return { divisions, organizations: new Map(standing.map((it) => [it.id, it])) };
}

/** Stores what nobody has stored before; answers that by id. A second writer of the same waits for the first. */
async function insertAll(
  transaction: Sql,
  cityCode: string,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, NewSectorEntity>> {
  if (candidates.length === 0) return new Map();
  const now = new Date();
  const rows = candidates.map(({ id, registration }) => rowOf(id, registration, now));
  const inserted = await rowsOf<{ id: string }>(
    transaction,
    sql`INSERT INTO new_sector_entity (city_code, id, division_code, version, kind, name, name_folded, uscc,
          organization_id, employees, party_members, external_system, external_id, valid_from)
        SELECT ${cityCode}::text, id, division_code, 1, kind, name, name_folded, uscc, organization_id, employees,
          party_members, external_system, external_id, valid_from
        FROM ${recordsOf(rows)} ORDER BY external_system, external_id, id
        ON CONFLICT DO NOTHING RETURNING id`,
  );
  const ids = new Set(inserted.map(({ id }) => id));
  await rowsOf(
    transaction,
    sql`INSERT INTO new_sector_coverage (city_code, entity_id, valid_from, mode, covering_organization_id)
        SELECT ${cityCode}::text, id, coalesce(covered_since, valid_from), mode, covering_organization_id
        FROM ${recordsOf(rows.filter(({ id }) => ids.has(id)))}`,
  );
  const entities = await entitiesIn(transaction, cityCode, [...ids]);
  await announceEntities(transaction, entities, 'NewSectorEntityRegistered');
  await appendStats(
    transaction,
    entities.flatMap((it) => [
      ...entityBegun(it, it.validFrom),
      ...coverageBegun(it, it.coverageMode, it.coveredSince),
    ]),
  );
  return new Map(entities.map((entity) => [entity.id, entity]));
}

const recordsOf = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
  id text, division_code text, kind text, name text, name_folded text, uscc text, organization_id text,
  employees text, party_members integer, external_system text, external_id text, valid_from timestamptz,
  covered_since timestamptz, mode text, covering_organization_id text)`;

const rowOf = (id: string, registration: Registration, now: Date) => ({
  id,
  division_code: registration.divisionCode,
  kind: registration.kind,
  name: registration.name,
  name_folded: foldText(registration.name),
  uscc: registration.uscc,
  organization_id: registration.organizationId,
  employees: registration.employees,
  party_members: registration.partyMembers,
  external_system: registration.externalRef?.system ?? null,
  external_id: registration.externalRef?.id ?? null,
  valid_from: registration.validFrom ?? now,
  covered_since: registration.coverage.since,
  mode: registration.coverage.mode,
  covering_organization_id: registration.coverage.organizationId,
});
