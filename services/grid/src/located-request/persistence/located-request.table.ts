import { EntitySchema } from 'typeorm';

interface LocatedRequestRow {
  cityCode: string;
  requestId: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  gridId: string | null;
  locatedAt: Date;
}

const primary = { primary: true, primaryKeyConstraintName: 'located_request_pkey' } as const;

/** Requests that were placed by their point, so that each is answered once. Not where: that is the request's own. */
export const locatedRequestTable = new EntitySchema<LocatedRequestRow>({
  name: 'LocatedRequest',
  tableName: 'located_request',
  columns: {
    cityCode: { type: 'text', name: 'city_code', ...primary },
    requestId: { type: 'text', name: 'request_id', ...primary },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    locatedAt: { type: 'timestamptz', name: 'located_at' },
  },
  foreignKeys: [
    {
      name: 'located_request_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
});
