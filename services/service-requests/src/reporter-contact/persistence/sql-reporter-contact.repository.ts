import {
  idsByCity,
  type PersonalReader,
  recordPersonalReads,
  rowsOf,
  type Sql,
  type TextCipher,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { handlingScope } from '../../service-request/service-request.policy.js';
import type { ReporterContact } from '../reporter-contact.js';
import type { ContactReading, ReporterContactRepository } from '../reporter-contact.repository.js';
import { opened, type SealedContact } from './seal-contact.js';

/** Contacts in PostgreSQL, where row level security says who reads which. */
export class SqlReporterContactRepository implements ReporterContactRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: TextCipher,
  ) {}

  async read(
    readings: readonly ContactReading[],
    reader: PersonalReader,
  ): Promise<ReadonlyMap<string, ReporterContact>> {
    if (reader.viewer.subject === null) return new Map();
    const fields = new Map(readings.map((reading) => [reading.id, reading.fields]));
    const perCity = [...idsByCity([...fields.keys()])].map(([city, ids]) =>
      this.dataSource.transaction(async (manager) => {
        await readAs(manager, reader);
        const contacts = await visibleContacts(manager, city, ids);
        await recordPersonalReads(
          manager,
          reader,
          contacts.map(({ cityCode, requestId, reporterSubject }) => ({
            cityCode,
            entity: 'ServiceRequest',
            entityId: requestId,
            fields: (fields.get(requestId) ?? []).map((field) => `reporter.${field}`),
            purpose: reporterSubject === reader.viewer.subject ? 'OWN' : 'HANDLING',
          })),
        );
        return contacts;
      }),
    );
    // Nothing is opened before every record has been committed.
    const contacts = (await Promise.all(perCity)).flat();
    return new Map(contacts.map((contact) => [contact.requestId, opened(this.cipher, contact)]));
  }
}

/** Says to the policies of the table, until the transaction ends, as whom it reads. */
async function readAs(manager: Sql, { viewer }: PersonalReader): Promise<void> {
  const { ranges, organization, subject } = handlingScope(viewer);
  await rowsOf(
    manager,
    sql`SELECT set_config('governance.handled_ranges', ${ranges.map(({ from, to }) => `${from}-${to}`).join(',')}, true),
          set_config('governance.handling_organization', ${organization ?? ''}, true),
          set_config('governance.reading_subject', ${subject ?? ''}, true)`,
  );
}

const visibleContacts = (manager: Sql, city: string, ids: readonly string[]) =>
  rowsOf<SealedContact & { readonly reporterSubject: string | null }>(
    manager,
    sql`SELECT c.city_code AS "cityCode", c.request_id AS "requestId", c.algorithm, c.key_id AS "keyId",
          c.name_sealed AS "nameSealed", c.phone_sealed AS "phoneSealed", r.reporter_subject AS "reporterSubject"
        FROM service_request_contact c JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
        WHERE c.city_code = ${city} AND c.request_id = ANY(${ids})`,
  );
