import type { VolunteerPlan } from '@governance/demo';
import { cityCodeOf, clientSql, type FieldCipher, rowsOf } from '@governance/shared';
import type { Client } from 'pg';
import sql from 'sql-template-tag';
import { phonePlace } from '../volunteer/persistence/store-identity.js';

/** Loads what identifies volunteers. With INSERT, since PostgreSQL has no COPY into a table under row level security. */
export async function loadIdentities(
  client: Client,
  volunteers: readonly VolunteerPlan[],
  cipher: FieldCipher,
): Promise<void> {
  const database = clientSql(client);
  const cities = volunteers.map(({ divisionCode }) => cityCodeOf(divisionCode));
  const ids = volunteers.map(({ id }) => id);
  const phones = volunteers.map(({ id, phone }) => cipher.encrypt(phone, phonePlace(id)));
  await rowsOf(
    database,
    sql`INSERT INTO volunteer_identity
          (city_code, volunteer_id, name, phone_algorithm, phone_key_id, phone_ciphertext)
        SELECT * FROM unnest(${cities}::text[], ${ids}::text[], ${volunteers.map(({ displayName }) => displayName)}::text[],
          ${phones.map(({ algorithm }) => algorithm)}::text[], ${phones.map(({ keyId }) => keyId)}::text[],
          ${phones.map(({ ciphertext }) => ciphertext)}::text[])`,
  );
  await rowsOf(
    database,
    sql`INSERT INTO volunteer_party_membership (city_code, volunteer_id, party_member)
        SELECT * FROM unnest(${cities}::text[], ${ids}::text[],
          ${volunteers.map(({ partyMember }) => partyMember)}::boolean[])`,
  );
}
