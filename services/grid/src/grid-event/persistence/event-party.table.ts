import { EntitySchema } from 'typeorm';

interface GridEventPartyRow {
  cityCode: string;
  eventId: string;
  organizationId: string;
}

/** Organizations that were asked to handle an event; they see it. */
export const eventPartyTable = new EntitySchema<GridEventPartyRow>({
  name: 'GridEventParty',
  tableName: 'grid_event_party',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_event_party_pkey',
    },
    eventId: {
      type: 'text',
      name: 'event_id',
      primary: true,
      primaryKeyConstraintName: 'grid_event_party_pkey',
    },
    organizationId: {
      type: 'text',
      name: 'organization_id',
      primary: true,
      primaryKeyConstraintName: 'grid_event_party_pkey',
    },
  },
  foreignKeys: [
    {
      name: 'grid_event_party_event_fkey',
      target: 'GridEvent',
      columnNames: ['cityCode', 'eventId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'grid_event_party_organization', columns: ['organizationId', 'cityCode', 'eventId'] }],
});
