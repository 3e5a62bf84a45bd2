import { contactKeyTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { encryptedContacts } from '../../reporter-contact/persistence/encrypted-contacts.js';

const { up, down } = contactKeyTablesSql(encryptedContacts);

/** Which keys the encrypted contacts of each city need, and the right to encrypt them anew. */
export class KnowContactKeys1800230700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of down) await db.query(statement);
  }
}
