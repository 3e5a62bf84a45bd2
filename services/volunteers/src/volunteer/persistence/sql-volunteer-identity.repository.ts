import {
  type EncryptedField,
  type FieldCipher,
  readByCity,
  readPersonal,
  rowsOf,
  type TransactionRunner,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { PartyMembership, ToldConsent, VolunteerName, VolunteerPhone } from '../volunteer-identity.js';
import type { IdentityReader, VolunteerIdentityRepository } from '../volunteer-identity.repository.js';
import { phonePlace } from './store-identity.js';

type StoredPhone = { readonly id: string } & (EncryptedField | { readonly algorithm: null });

/** What identifies volunteers, in protected tables of PostgreSQL. */
export class SqlVolunteerIdentityRepository implements VolunteerIdentityRepository {
  constructor(
    private readonly transaction: TransactionRunner,
    private readonly cipher: FieldCipher,
  ) {}

  findNames(ids: readonly string[], reader: IdentityReader): Promise<readonly VolunteerName[]> {
    return this.read<VolunteerName>(ids, reader, 'displayName', sql`i.name FROM volunteer_identity i`);
  }

  async findPhones(ids: readonly string[], reader: IdentityReader): Promise<readonly VolunteerPhone[]> {
    const rows = await this.read<StoredPhone>(
      ids,
      reader,
      'phone',
      sql`i.phone_algorithm AS algorithm, i.phone_key_id AS "keyId", i.phone_ciphertext AS ciphertext
          FROM volunteer_identity i`,
    );
    return rows.map((row) => ({
      id: row.id,
      phone: row.algorithm === null ? null : this.cipher.decrypt(row, phonePlace(row.id)),
    }));
  }

  findPartyMemberships(ids: readonly string[], reader: IdentityReader): Promise<readonly PartyMembership[]> {
    const columns = sql`i.party_member AS "partyMember" FROM volunteer_party_membership i`;
    return this.read<PartyMembership>(ids, reader, 'partyMember', columns);
  }

  findConsents(ids: readonly string[], reader: IdentityReader): Promise<readonly ToldConsent[]> {
    const columns = sql`i.given_at AS "givenAt", i.relation FROM volunteer_guardian_consent i`;
    return this.read<ToldConsent>(ids, reader, 'guardianConsent', columns);
  }

  private read<TRow extends { readonly id: string }>(
    ids: readonly string[],
    reader: IdentityReader,
    field: string,
    columnsAndTable: SqlText,
  ): Promise<readonly TRow[]> {
    const read = { ...reader, entity: 'Volunteer', fields: [field], purpose: 'SHOW_VOLUNTEER' };
    return readByCity(ids, (city, group) =>
      readPersonal(this.transaction, read, (database) =>
        rowsOf<TRow>(
          database,
          sql`SELECT i.volunteer_id AS id, ${columnsAndTable} WHERE i.city_code = ${city} AND i.volunteer_id = ANY(${group})`,
        ),
      ),
    );
  }
}
