import { randomBytes } from 'node:crypto';
import { cityCodeOf, type FieldKeys, levelOf, type ServiceOptions } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { volunteersDatabase } from '../database/database.js';
import { openVolunteersService } from '../service.js';

/** Two communities of one street, one of the next street, one of another city. */
export const PLACES = {
  district: '530112000000',
  street: '530112003000',
  community: '530112003001',
  neighbour: '530112003002',
  otherStreet: '530112004001',
  otherCity: '110114001001',
} as const;

/** Contact keys of the tests. */
export const CONTACT_KEYS: FieldKeys = [{ id: 'test', secret: randomBytes(32) }];

/** Opens the service on a database of its own that knows `PLACES`. */
export async function openVolunteers(options: Partial<ServiceOptions> = {}): Promise<TestService> {
  const service = await openTestService(volunteersDatabase, openVolunteersService, {
    contactKeys: CONTACT_KEYS,
    ...options,
  });
  for (const code of Object.values(PLACES)) {
    await service.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       VALUES ($1, $2, $1, $1, $3, '2020-01-01', 1)`,
      [code, cityCodeOf(code), levelOf(code)],
    );
  }
  return service;
}

/** Removes all volunteers and hours, and what was told of them. */
export async function forgetVolunteers({ owner }: TestService): Promise<void> {
  await owner.query(
    `TRUNCATE hour_record, volunteer_party_membership, volunteer_identity, volunteer, idempotency_key, outbox CASCADE`,
  );
}
