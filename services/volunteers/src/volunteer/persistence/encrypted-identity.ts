import type { EncryptedTable } from '@governance/shared';
import { phonePlace } from './store-identity.js';

/** Where phone numbers of volunteers lie, for whoever encrypts them anew. */
export const encryptedIdentity: EncryptedTable = {
  table: 'volunteer_identity',
  id: 'volunteer_id',
  algorithm: 'phone_algorithm',
  keyId: 'phone_key_id',
  ciphertexts: [{ column: 'phone_ciphertext', placeOf: phonePlace }],
};
