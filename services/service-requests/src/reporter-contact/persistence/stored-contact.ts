import { type EncryptedField, type FieldCipher, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ReporterContact } from '../reporter-contact.js';

/** A contact and the request that it belongs to. */
export interface ContactOfRequest {
  readonly cityCode: string;
  readonly requestId: string;
  readonly contact: ReporterContact;
}

/** A contact as it is stored: one key for both fields. */
export interface StoredContact {
  readonly requestId: string;
  readonly algorithm: string;
  readonly keyId: string;
  readonly nameCiphertext: string | null;
  readonly phoneCiphertext: string | null;
}

/** Encrypts a contact, each field for its own place. */
function encryptContact(cipher: FieldCipher, { requestId, contact }: ContactOfRequest): StoredContact {
  const [name, phone] = [
    encrypted(cipher, contact.name, placeOf('name', requestId)),
    encrypted(cipher, contact.phone, placeOf('phone', requestId)),
  ];
  const field = name ?? phone;
  if (!field) throw new RangeError('A contact without name and phone is none');
  const { algorithm, keyId } = field;
  return {
    requestId,
    algorithm,
    keyId,
    nameCiphertext: name?.ciphertext ?? null,
    phoneCiphertext: phone?.ciphertext ?? null,
  };
}

/** What a stored contact says. Throws when it was encrypted with an unknown key, altered or moved. */
export function decryptContact(cipher: FieldCipher, stored: StoredContact): ReporterContact {
  const { algorithm, keyId, requestId } = stored;
  const decrypted = (ciphertext: string | null, place: string) =>
    ciphertext === null ? null : cipher.decrypt({ algorithm, keyId, ciphertext }, place);
  return {
    name: decrypted(stored.nameCiphertext, placeOf('name', requestId)),
    phone: decrypted(stored.phoneCiphertext, placeOf('phone', requestId)),
  };
}

/** Stores contacts in the caller's transaction. Nothing is read back: who writes need not be one who may read. */
export async function storeContacts(
  database: Sql,
  cipher: FieldCipher,
  contacts: readonly ContactOfRequest[],
): Promise<void> {
  const rows = contacts.map((contact) => encryptContact(cipher, contact));
  await rowsOf(
    database,
    sql`INSERT INTO service_request_contact
          (city_code, request_id, algorithm, key_id, name_ciphertext, phone_ciphertext)
        SELECT * FROM unnest(
          ${contacts.map(({ cityCode }) => cityCode)}::text[], ${rows.map(({ requestId }) => requestId)}::text[],
          ${rows.map(({ algorithm }) => algorithm)}::text[], ${rows.map(({ keyId }) => keyId)}::text[],
          ${rows.map(({ nameCiphertext }) => nameCiphertext)}::text[],
          ${rows.map(({ phoneCiphertext }) => phoneCiphertext)}::text[])`,
  );
}

/** What a field's ciphertext is bound to. */
export const placeOf = (field: keyof ReporterContact, requestId: string): string =>
  `service_request_contact.${field} ${requestId}`;

const encrypted = (cipher: FieldCipher, text: string | null, place: string): EncryptedField | null =>
  text === null ? null : cipher.encrypt(text, place);
