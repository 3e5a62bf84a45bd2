import type { EncryptedTable } from '@governance/shared';
import { placeOf } from './stored-contact.js';

/** Where contacts of reporters lie, for whoever encrypts them anew. */
export const encryptedContacts: EncryptedTable = {
  table: 'service_request_contact',
  id: 'request_id',
  algorithm: 'algorithm',
  keyId: 'key_id',
  ciphertexts: [
    { column: 'name_ciphertext', placeOf: (id) => placeOf('name', id) },
    { column: 'phone_ciphertext', placeOf: (id) => placeOf('phone', id) },
  ],
};
