import type { Sql } from '@governance/shared';
import type { RegisterKind } from '../register-kind.js';

/**
 * Brings the kinds of the register up to date: new ones come in, known ones take what they say now. None is ever
 * removed, since entries may be of it.
 */
export async function loadRegisterKinds(database: Sql, kinds: readonly RegisterKind[]): Promise<void> {
  await database.query(UPSERT, [
    kinds.map(({ code }) => code),
    kinds.map(({ name }) => name),
    kinds.map(({ description }) => description),
    kinds.map(({ unit }) => unit),
    kinds.map(({ isPublic }) => isPublic),
    kinds.map(({ isDemand }) => isDemand),
    kinds.map(({ leastQuantity }) => leastQuantity),
    kinds.map(({ accounts }) => accounts),
  ]);
}

const UPSERT = `
  INSERT INTO register_kind (code, name, description, unit, is_public, is_demand, least_quantity, accounts)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::integer[], $8::text[])
  ON CONFLICT ON CONSTRAINT register_kind_pkey DO UPDATE SET name = excluded.name, description = excluded.description,
    unit = excluded.unit, is_public = excluded.is_public, is_demand = excluded.is_demand,
    least_quantity = excluded.least_quantity, accounts = excluded.accounts`;
