import {
  type FieldCipher,
  groupBy,
  readByCity,
  readPersonal,
  rowsOf,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { ReporterContact } from '../reporter-contact.js';
import type {
  ContactReader,
  ContactReading,
  ReporterContactRepository,
} from '../reporter-contact.repository.js';
import { decryptContact, type StoredContact } from './stored-contact.js';

/** Contacts in PostgreSQL, where row level security says who reads which. */
export class SqlReporterContactRepository implements ReporterContactRepository {
  constructor(
    private readonly transaction: TransactionRunner,
    private readonly cipher: FieldCipher,
  ) {}

  async read(
    readings: readonly ContactReading[],
    reader: ContactReader,
  ): Promise<ReadonlyMap<string, ReporterContact>> {
    // A request of the gateway asks nearly always for the same fields of all, so this is one transaction a city.
    const alike = groupBy(readings, ({ fields }) => [...fields].sort().join(' '));
    const found = await Promise.all([...alike.values()].map((group) => this.readAlike(group, reader)));
    // Nothing is decrypted before every record of it has been committed.
    return new Map(found.flat().map((stored) => [stored.requestId, decryptContact(this.cipher, stored)]));
  }

  private readAlike(
    readings: readonly ContactReading[],
    reader: ContactReader,
  ): Promise<readonly StoredContact[]> {
    const fields = (readings[0]?.fields ?? []).map((field) => `reporter.${field}`);
    const read = { ...reader, entity: 'ServiceRequest', fields, purpose: 'SHOW_REPORTER' };
    return readByCity(
      readings.map(({ id }) => id),
      (city, ids) =>
        readPersonal(this.transaction, read, (database) =>
          rowsOf<StoredContact & { readonly id: string }>(
            database,
            sql`SELECT c.request_id AS id, c.request_id AS "requestId", c.algorithm, c.key_id AS "keyId",
                  c.name_ciphertext AS "nameCiphertext", c.phone_ciphertext AS "phoneCiphertext"
                FROM service_request_contact c WHERE c.city_code = ${city} AND c.request_id = ANY(${ids})`,
          ),
        ),
    );
  }
}
