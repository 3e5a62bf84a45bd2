import { EntitySchema } from 'typeorm';

interface ContactKeyRow {
  cityCode: string;
  keyId: string;
}

/** Ids of the keys that a city's encrypted contacts need. No row can refer to a key that is not here. */
export const contactKeyTable = new EntitySchema<ContactKeyRow>({
  name: 'ContactKey',
  tableName: 'contact_key',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'contact_key_pkey',
    },
    keyId: { type: 'text', name: 'key_id', primary: true, primaryKeyConstraintName: 'contact_key_pkey' },
  },
});

/** A protected table with encrypted columns that share one key a row. Names are ours, never a client's. */
export interface EncryptedTable {
  readonly table: string;
  /** Column with the id of the row in its city; `city_code` leads. */
  readonly id: string;
  readonly algorithm: string;
  readonly keyId: string;
  /** Encrypted columns, with the place that each is bound to. */
  readonly ciphertexts: readonly { readonly column: string; readonly placeOf: (id: string) => string }[];
}

/** Name of the index by which rows under a key are found. */
export const keyIndexOf = (table: string): string => `${table}_key`;
/** Name of the reference to `contact_key`. */
export const keyReferenceOf = (table: string): string => `${table}_key_fkey`;

/** Whoever encrypts anew says so for the transaction, and is the service. */
const REKEYING = `(SELECT viewer_has_role('SERVICE')) AND (SELECT current_setting('governance.rekeying', true)) = 'on'`;

/**
 * Statements for a migration by which the database itself knows which keys its contacts need: a key is written down with
 * the first row under it, and cannot be forgotten while there is one. Also lets the service find and encrypt rows anew.
 */
export const contactKeyTablesSql = ({
  table,
  keyId,
  id,
}: EncryptedTable): { readonly up: readonly string[]; readonly down: readonly string[] } => ({
  up: [
    `CREATE TABLE contact_key (
      city_code text NOT NULL,
      key_id text NOT NULL,
      CONSTRAINT contact_key_pkey PRIMARY KEY (city_code, key_id)
    )`,
    // Not even the owner sees rows under FORCE; nobody else can look before this transaction ends.
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
    `INSERT INTO contact_key SELECT DISTINCT city_code, ${keyId} FROM ${table} WHERE ${keyId} IS NOT NULL`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE FUNCTION ${table}_keep_key() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       INSERT INTO contact_key (city_code, key_id) VALUES (NEW.city_code, NEW.${keyId}) ON CONFLICT DO NOTHING;
       RETURN NEW;
     END $$`,
    `CREATE TRIGGER ${table}_keeps_key BEFORE INSERT OR UPDATE OF ${keyId} ON ${table}
     FOR EACH ROW WHEN (NEW.${keyId} IS NOT NULL) EXECUTE FUNCTION ${table}_keep_key()`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${keyReferenceOf(table)}
      FOREIGN KEY (city_code, ${keyId}) REFERENCES contact_key (city_code, key_id)`,
    `CREATE INDEX ${keyIndexOf(table)} ON ${table} (city_code, ${keyId}, ${id})`,
    `CREATE POLICY ${table}_find_to_rekey ON ${table} FOR SELECT USING (${REKEYING})`,
    `CREATE POLICY ${table}_rekey ON ${table} FOR UPDATE USING (${REKEYING}) WITH CHECK (${REKEYING})`,
  ],
  down: [
    `DROP POLICY ${table}_rekey ON ${table}`,
    `DROP POLICY ${table}_find_to_rekey ON ${table}`,
    `DROP INDEX ${keyIndexOf(table)}`,
    `ALTER TABLE ${table} DROP CONSTRAINT ${keyReferenceOf(table)}`,
    `DROP TRIGGER ${table}_keeps_key ON ${table}`,
    `DROP FUNCTION ${table}_keep_key()`,
    `DROP TABLE contact_key`,
  ],
});
