import { cityCodeOf, levelOf } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import type { DataSource } from 'typeorm';
import { organizationDatabase } from '../database/database.js';
import { openOrganizationService } from '../service.js';

/** A few real places in two cities. */
export const PLACES = {
  province: '530000000000',
  city: '530100000000',
  district: '530112000000',
  street: '530112003000',
  community: '530112003001',
  neighbour: '530112003002',
  otherDistrict: '110114000000',
  otherStreet: '110114001000',
  otherCommunity: '110114001001',
} as const;

/** A community that the code table once had. */
export const ABOLISHED = '530112003099';

/** Opens the service on a database of its own that knows `PLACES` and `ABOLISHED`, and nothing else. */
export async function openCity(): Promise<TestService> {
  const opened = await openTestService(organizationDatabase, openOrganizationService);
  for (const code of Object.values(PLACES)) await addDivision(opened.owner, code, null);
  await addDivision(opened.owner, ABOLISHED, new Date('2024-01-01T00:00:00+08:00'));
  return opened;
}

/** Removes what a test made; the places stay. */
export const emptyCity = (owner: DataSource): Promise<unknown> =>
  owner.query(
    // With whatever else hangs on an organization or a joint body.
    `TRUNCATE organization, joint_body, level_scheme, outbox, idempotency_key,
       stat_delta, stat_day, stat_month, stat_city, closed_month CASCADE`,
  );

const addDivision = (owner: DataSource, code: string, validTo: Date | null): Promise<unknown> =>
  owner.query(
    `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, valid_to, version)
     VALUES ($1, $2, $1, $1, $3, '2020-01-01T00:00:00+08:00', $4, 1)`,
    [code, cityCodeOf(code), levelOf(code), validTo],
  );
