import { randomBytes } from 'node:crypto';
import {
  appendEvents,
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
  cityOfCaseNumber,
  cityOfId,
  claimKey,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { Certificate, CertificateProof, WantedCertificate } from '../certificate.js';
import type { CertificateRepository } from '../certificate.repository.js';
import { certificateTable } from './certificate.table.js';
import { revokeCertificates } from './revoke-certificates.js';

/** How many of a volunteer’s own certificates are listed. */
const MAX_CERTIFICATES = 100;

const SELECT = sql`SELECT c.id, c.division_code AS "divisionCode", c.version, c.code, c.volunteer_id AS "volunteerId",
  v.masked_name AS "maskedName", c.from_day::text AS "from", c.to_day::text AS "to", c.hours::float8 AS hours,
  c.activities, c.proofs, c.issuer_id AS "issuerId", c.issued_at AS "issuedAt", c.revoked_at AS "revokedAt"
  FROM certificate c JOIN volunteer v ON v.city_code = c.city_code AND v.id = c.volunteer_id`;

/** Certificates in PostgreSQL. */
export class SqlCertificateRepository implements CertificateRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByCode(code: string): Promise<Certificate | null> {
    return find(this.dataSource, cityOfCaseNumber(code), sql`c.code = ${code}`);
  }

  findByVolunteers(volunteerIds: readonly string[]): Promise<readonly Certificate[]> {
    return readByCity(volunteerIds, (city, group) =>
      rowsOf<Certificate>(
        this.dataSource,
        sql`SELECT row.* FROM unnest(${group}::text[]) AS owner (id) CROSS JOIN LATERAL (
              ${SELECT} WHERE c.city_code = ${city} AND c.volunteer_id = owner.id
              ORDER BY c.issued_at DESC, c.id LIMIT ${MAX_CERTIFICATES}) row`,
      ),
    );
  }

  issue(
    { volunteerId, from, to }: WantedCertificate,
    issuerId: string | null,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Certificate> {
    const [cityCode, id] = [cityOfId(volunteerId), newEntityId(volunteerId)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theCertificate(manager, replayOf);
      // Held as whoever takes hours back holds them, so that none is certified that is being taken back.
      const [volunteer] = await rowsOf<{ divisionCode: string }>(
        manager,
        sql`WITH held AS (
              INSERT INTO service_holder (city_code, holder_id) VALUES (${cityCode}, ${volunteerId})
              ON CONFLICT ON CONSTRAINT service_holder_pkey DO UPDATE SET holder_id = excluded.holder_id)
            SELECT division_code AS "divisionCode" FROM volunteer WHERE city_code = ${cityCode} AND id = ${volunteerId}`,
      );
      const proofs = await proofsOf(manager, { volunteerId, from, to });
      if (!volunteer || proofs.length === 0)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该期间没有已确认的时长', {
          field: 'from',
          status: 'EMPTY',
        });
      const { divisionCode } = volunteer;
      await manager.insert(certificateTable, {
        cityCode,
        id,
        divisionCode,
        version: 1,
        volunteerId,
        fromDay: from,
        toDay: to,
        proofs,
        issuerId,
        code: caseNumber(cityCode, randomBytes(CASE_NUMBER_CHANCE_BYTES)),
        hours: proofs.reduce((sum, { hours }) => sum + hours, 0),
        activities: proofs.reduce((sum, { activities }) => sum + activities, 0),
        issuedAt: new Date(),
      });
      await appendEvents(manager, [
        {
          type: 'CertificateIssued',
          entity: 'Certificate',
          entityId: id,
          cityCode,
          divisionCode,
          version: 1,
          payload: { divisionCode },
        },
      ]);
      return theCertificate(manager, id);
    });
  }

  revoke(id: string): Promise<Certificate> {
    return this.dataSource.transaction(async (manager) => {
      await revokeCertificates(manager, cityOfId(id), sql`id = ${id}`);
      return theCertificate(manager, id);
    });
  }
}

const proofsOf = (
  database: Sql,
  { volunteerId, from, to }: WantedCertificate,
): Promise<readonly CertificateProof[]> =>
  rowsOf<CertificateProof>(
    database,
    sql`SELECT organization_id AS "organizationId", sum(hours)::float8 AS hours, count(*)::integer AS activities
        FROM hour_record WHERE city_code = ${cityOfId(volunteerId)} AND volunteer_id = ${volunteerId}
          AND state = 'CONFIRMED' AND served_on >= ${from}::date AND served_on < ${to}::date
        GROUP BY organization_id ORDER BY sum(hours) DESC, organization_id`,
  );

async function find(database: Sql, city: string, which: SqlText): Promise<Certificate | null> {
  const [found] = await rowsOf<Certificate>(
    database,
    sql`${SELECT} WHERE c.city_code = ${city} AND ${which}`,
  );
  return found ?? null;
}

async function theCertificate(database: Sql, id: string): Promise<Certificate> {
  const found = await find(database, cityOfId(id), sql`c.id = ${id}`);
  if (!found) throw new NotFoundError('证明');
  return found;
}
