import {
  allOf,
  type ChildListReader,
  groupBy,
  type IdempotentRequest,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { SqlCases } from '../../working-case/persistence/sql-cases.js';
import type { CallAction } from '../call-moves.js';
import type { NewWhistle } from '../new-whistle.js';
import type { WhistleCall } from '../whistle-call.js';
import type { WhistleAction } from '../whistle-moves.js';
import { NOBODY_AWAITED, WhistleOrder } from '../whistle-order.js';
import type {
  Actor,
  CallOfWhistle,
  WantedWhistleStep,
  WhistleRepository,
  WhistleSelection,
} from '../whistle.repository.js';
import type { Whistle, WhistleFilter } from '../whistle.js';
import { blowWhistle } from './blow-whistle.js';
import { callsOf } from './call-rows.js';
import { moveCall } from './move-call.js';
import { moveWhistle } from './move-whistle.js';
import { callsOrganization, WHISTLE_NOUN } from './whistle-noun.js';

/** Whistles in PostgreSQL. */
export class SqlWhistles implements WhistleRepository {
  private readonly cases: SqlCases<Whistle, WhistleFilter>;

  constructor(private readonly dataSource: DataSource) {
    this.cases = new SqlCases(dataSource, WHISTLE_NOUN);
  }

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Whistle[]> {
    return this.cases.findByIds(ids, viewer);
  }

  findPage({ viewer, filter, order }: WhistleSelection, window: PageWindow): Promise<readonly Whistle[]> {
    const all = [
      ...conditionsFor(viewer, filter),
      ...withinReach(viewer),
      ...(window.after === null ? [] : [ORDERS[order].after(window.after)]),
    ];
    return rowsOf<Whistle>(
      this.dataSource,
      sql`${WHISTLE_NOUN.select} WHERE ${allOf(all)} ORDER BY ${ORDERS[order].by} LIMIT ${window.first + 1}`,
    );
  }

  async count({ viewer, filter }: WhistleSelection): Promise<number> {
    const all = [...conditionsFor(viewer, filter), ...withinReach(viewer)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM whistle c WHERE ${allOf(all)}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ChildListReader<WhistleFilter, Whistle> {
    return this.cases.ofDivisions(viewer);
  }

  ofGrids(viewer: Viewer): ChildListReader<WhistleFilter, Whistle> {
    return this.under(viewer, sql`c.grid_id = owner.id`);
  }

  ofRequests(viewer: Viewer): ChildListReader<WhistleFilter, Whistle> {
    return this.under(viewer, sql`c.request_id = owner.id`);
  }

  callingOrganizations(viewer: Viewer): ChildListReader<WhistleFilter, Whistle> {
    return this.under(viewer, callsOrganization(sql`owner.id`));
  }

  findCalls(whistleIds: readonly string[]): Promise<readonly WhistleCall[]> {
    return callsOf(this.dataSource, whistleIds);
  }

  blow(whistle: NewWhistle, actor: Actor, key: Omit<IdempotentRequest, 'cityCode'>): Promise<Whistle> {
    return this.dataSource.transaction((manager) => blowWhistle(manager, whistle, actor, key));
  }

  move(id: string, wanted: WantedWhistleStep<WhistleAction>, actor: Actor): Promise<Whistle> {
    return this.dataSource.transaction((manager) => moveWhistle(manager, id, wanted, actor));
  }

  moveCall(id: string, wanted: WantedWhistleStep<CallAction>, actor: Actor): Promise<CallOfWhistle> {
    return this.dataSource.transaction((manager) => moveCall(manager, id, wanted, actor));
  }

  /** The newest whistles of each of many owners: one statement for each city, whatever the number of owners. */
  private under(viewer: Viewer, owned: SqlText): ChildListReader<WhistleFilter, Whistle> {
    const { by, after } = ORDERS[WhistleOrder.BLOWN_AT_DESC];
    return {
      readPages: async (ids, filter, window) => {
        const all = [
          ...conditionsFor(viewer, filter),
          ...(window.after === null ? [] : [after(window.after)]),
        ];
        const rows = await readByCity(ids, (city, group) =>
          rowsOf<Whistle & { ownerId: string }>(
            this.dataSource,
            sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
                CROSS JOIN LATERAL (
                  ${WHISTLE_NOUN.select} WHERE c.city_code = ${city} AND ${owned} AND ${allOf(all)}
                  ORDER BY ${by} LIMIT ${window.first + 1}
                ) row`,
          ),
        );
        return groupBy(rows, ({ ownerId }) => ownerId);
      },
      countEach: async (ids, filter) => {
        const counts = await readByCity(ids, (city, group) =>
          rowsOf<{ id: string; count: number }>(
            this.dataSource,
            sql`SELECT owner.id, count(*)::integer AS count FROM unnest(${group}::text[]) AS owner (id)
                JOIN whistle c ON c.city_code = ${city} AND ${owned} AND ${allOf(conditionsFor(viewer, filter))}
                GROUP BY owner.id`,
          ),
        );
        return new Map(counts.map(({ id, count }) => [id, count]));
      },
    };
  }
}

const conditionsFor = (viewer: Viewer, filter: WhistleFilter): readonly SqlText[] => [
  WHISTLE_NOUN.visibleTo(viewer),
  ...WHISTLE_NOUN.conditions(filter),
];

/**
 * Whoever governs no place sees few whistles: those that their organization blew or that called it. Names them, so that
 * a list of theirs is read from two indexes. Adds nothing to the row rule.
 */
function withinReach({ jurisdictions, organization }: Viewer): readonly SqlText[] {
  if (jurisdictions.length > 0) return [];
  if (organization === null) return [sql`FALSE`];
  return [
    sql`(c.city_code, c.id) IN (
      SELECT k.city_code, k.whistle_id FROM whistle_call k WHERE k.organization_id = ${organization}
      UNION ALL SELECT o.city_code, o.id FROM whistle o WHERE o.blown_by_id = ${organization})`,
  ];
}

/** Where a whistle that awaits nobody stands in a list by due time: behind all others. */
const DUE = sql`coalesce(c.next_arrival_due, ${NOBODY_AWAITED}::timestamptz)`;

/** How each order is written, and what comes after a cursor. */
const ORDERS: Readonly<
  Record<
    WhistleOrder,
    { readonly by: SqlText; readonly after: (key: readonly (string | number)[]) => SqlText }
  >
> = {
  BLOWN_AT_DESC: {
    by: sql`c.opened_at DESC, c.id DESC`,
    after: ([at, id]) => sql`(c.opened_at, c.id) < (${at}::timestamptz, ${id})`,
  },
  ARRIVAL_DUE: {
    by: sql`${DUE}, c.id`,
    after: ([due, id]) => sql`(${DUE}, c.id) > (${due}::timestamptz, ${id})`,
  },
};
