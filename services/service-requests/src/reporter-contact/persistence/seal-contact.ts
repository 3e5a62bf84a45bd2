import { rowsOf, type SealedText, type Sql, type TextCipher } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ReporterContact } from '../reporter-contact.js';

/** A contact and the request that it belongs to. */
export interface ContactOfRequest {
  readonly cityCode: string;
  readonly requestId: string;
  readonly contact: ReporterContact;
}

/** A contact as it is stored. */
export interface SealedContact {
  readonly cityCode: string;
  readonly requestId: string;
  readonly algorithm: string;
  readonly keyId: string;
  readonly nameSealed: string | null;
  readonly phoneSealed: string | null;
}

/** Seals a contact, each field for its own place. */
export function sealed(
  cipher: TextCipher,
  { cityCode, requestId, contact }: ContactOfRequest,
): SealedContact {
  const [name, phone] = [
    sealedField(cipher, contact.name, namePlace(requestId)),
    sealedField(cipher, contact.phone, phonePlace(requestId)),
  ];
  const { algorithm, keyId } = name ?? phone ?? cipher.seal('', requestId);
  return {
    ...{ cityCode, requestId, algorithm, keyId },
    nameSealed: name?.ciphertext ?? null,
    phoneSealed: phone?.ciphertext ?? null,
  };
}

/** What a stored contact says. Throws when it was sealed with an unknown key, or changed. */
export function opened(cipher: TextCipher, stored: SealedContact): ReporterContact {
  const { algorithm, keyId, requestId, nameSealed, phoneSealed } = stored;
  const open = (ciphertext: string | null, place: string) =>
    ciphertext === null ? null : cipher.open({ algorithm, keyId, ciphertext }, place);
  return { name: open(nameSealed, namePlace(requestId)), phone: open(phoneSealed, phonePlace(requestId)) };
}

/** Stores a contact in the caller's transaction. Nothing is read back: who writes need not be one who may read. */
export async function sealContact(
  manager: Sql,
  cipher: TextCipher,
  contact: ContactOfRequest,
): Promise<void> {
  const { cityCode, requestId, algorithm, keyId, nameSealed, phoneSealed } = sealed(cipher, contact);
  await rowsOf(
    manager,
    sql`INSERT INTO service_request_contact (city_code, request_id, algorithm, key_id, name_sealed, phone_sealed)
        VALUES (${cityCode}, ${requestId}, ${algorithm}, ${keyId}, ${nameSealed}, ${phoneSealed})`,
  );
}

const namePlace = (requestId: string): string => `name of the reporter of ${requestId}`;
const phonePlace = (requestId: string): string => `phone of the reporter of ${requestId}`;

const sealedField = (cipher: TextCipher, text: string | null, place: string): SealedText | null =>
  text === null ? null : cipher.seal(text, place);
