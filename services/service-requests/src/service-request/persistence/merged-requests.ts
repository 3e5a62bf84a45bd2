import {
  allOf,
  type ChildListReader,
  groupBy,
  idsByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { RequestOrder } from '../service-request-order.js';
import type { ServiceRequest } from '../service-request.js';
import { afterCursor, inOrder, SELECT_REQUESTS, visibleTo } from './request-statements.js';

const NEWEST = RequestOrder.RECEIVED_AT_DESC;

/** The newest of those merged into each of many requests: one statement for each city, whatever their number. */
export const requestsMergedInto = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<object, ServiceRequest> => ({
  readPages: async (ids, _, window) => {
    const conditions = [visibleTo(viewer), ...afterCursor(NEWEST, window)];
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<ServiceRequest & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_REQUESTS} WHERE r.city_code = ${city} AND r.merged_into_id = owner.id AND ${allOf(conditions)}
              ${inOrder(NEWEST, window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT r.merged_into_id AS id, count(*)::integer AS count FROM service_request r
            WHERE r.city_code = ${city} AND r.merged_into_id = ANY(${group}) AND ${visibleTo(viewer)}
            GROUP BY r.merged_into_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
