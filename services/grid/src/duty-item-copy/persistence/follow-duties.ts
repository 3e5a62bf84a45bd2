import {
  type CopiedNoun,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  type Sql,
} from '@governance/shared';
import { z } from 'zod';
import { DUTY_ITEM } from '../duty-item-copy.js';
import { citiesAbove } from './duty-copy-directory.js';

/** What keeping the local copy of the duties needs. */
export interface FollowDutiesOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/** The consumer that keeps `duty_item_copy`. Not started yet. */
export function followDuties({ cities: served, ...options }: FollowDutiesOptions): FeedConsumer {
  const cities = [...new Set(served.flatMap(citiesAbove))].sort();
  const isServed = ({ cityCode }: FeedEvent) => cities.length === 0 || cities.includes(cityCode);
  const copy: CopiedNoun = { noun: DUTY_ITEM, parameters: { cities }, apply: storeDuties };
  return new FeedConsumer({
    ...options,
    name: 'duty-item-copy',
    handlers: { [DUTY_ITEM]: (sql, events) => storeDuties(sql, events.filter(isServed).map(rowOf)) },
    copies: [copy],
  });
}

/** A duty as its owner tells it. What else it tells is left out here. */
const dutyRow = z.object({
  id: z.string(),
  cityCode: z.string(),
  divisionCode: z.string(),
  level: z.string(),
  kind: z.string(),
  title: z.string(),
  organizationId: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  removedOn: z.string().nullable(),
  version: z.number().int().positive(),
});

const rowOf = ({ entityId, cityCode, version, payload }: FeedEvent) => ({
  ...payload,
  id: entityId,
  cityCode,
  version,
});

/**
 * Stores the duties of grids with one statement; those of streets and communities stand on no card. A row that is not
 * newer than the stored one is ignored. Rejects another shape.
 */
async function storeDuties(sql: Sql, rows: readonly unknown[]): Promise<void> {
  const newest = new Map<string, z.infer<typeof dutyRow>>();
  for (const row of z.array(dutyRow).parse(rows)) {
    if (row.level === 'GRID' && (newest.get(row.id)?.version ?? 0) < row.version) newest.set(row.id, row);
  }
  const duties = [...newest.values()];
  if (duties.length === 0) return;
  await sql.query(STORE, [
    duties.map(({ cityCode }) => cityCode),
    duties.map(({ id }) => id),
    duties.map(({ divisionCode }) => divisionCode),
    duties.map(({ kind }) => kind),
    duties.map(({ title }) => title),
    duties.map(({ organizationId }) => organizationId),
    duties.map(({ validFrom }) => validFrom),
    duties.map(({ validTo }) => validTo),
    duties.map(({ removedOn }) => removedOn),
    duties.map(({ version }) => version),
  ]);
}

const STORE = `
  INSERT INTO duty_item_copy AS stored (city_code, id, division_code, kind, title, organization_id, valid_from, valid_to,
    removed_on, version)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
    $9::date[], $10::integer[])
  ON CONFLICT (city_code, id) DO UPDATE SET
    division_code = excluded.division_code, kind = excluded.kind, title = excluded.title,
    organization_id = excluded.organization_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
    removed_on = excluded.removed_on, version = excluded.version
  WHERE stored.version < excluded.version`;
