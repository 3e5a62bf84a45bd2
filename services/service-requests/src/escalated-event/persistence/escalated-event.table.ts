import { EntitySchema } from 'typeorm';

interface EscalatedEventRow {
  cityCode: string;
  eventId: string;
  eventVersion: number;
  requestId: string | null;
  refusal: string | null;
}

interface EventCategoryRouteRow {
  cityCode: string;
  eventCategoryCode: string;
  categoryCode: string;
  version: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'escalated_event_pkey' } as const;
const routeKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'event_category_route_pkey',
} as const;

/** Events that were to go on as requests: the request that each became, or why it became none. */
export const escalatedEventTable = new EntitySchema<EscalatedEventRow>({
  name: 'EscalatedEvent',
  tableName: 'escalated_event',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    eventId: { ...key, name: 'event_id' },
    eventVersion: { type: 'integer', name: 'event_version' },
    requestId: { type: 'text', name: 'request_id', nullable: true },
    refusal: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'escalated_event_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'escalated_event_outcome', expression: '(request_id IS NULL) <> (refusal IS NULL)' }],
});

/** Which category of requests a category of events becomes; city `0000` holds the national defaults. */
export const eventCategoryRouteTable = new EntitySchema<EventCategoryRouteRow>({
  name: 'EventCategoryRoute',
  tableName: 'event_category_route',
  columns: {
    cityCode: { ...routeKey, name: 'city_code' },
    eventCategoryCode: { ...routeKey, name: 'event_category_code' },
    categoryCode: { type: 'text', name: 'category_code' },
    version: { type: 'integer', default: 1 },
  },
});
