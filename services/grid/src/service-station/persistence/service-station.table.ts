import { EntitySchema } from 'typeorm';

interface ServiceStationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  gridId: string | null;
  address: string;
  functions: string[];
  openingHours: string | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'service_station_pkey' } as const;

/** Places in grids where people meet and are served. */
export const serviceStationTable = new EntitySchema<ServiceStationRow>({
  name: 'ServiceStation',
  tableName: 'service_station',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    address: { type: 'text' },
    functions: { type: 'text', array: true },
    openingHours: { type: 'text', name: 'opening_hours', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'service_station_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [
    { name: 'service_station_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'service_station_grid', columns: ['cityCode', 'gridId', 'divisionCode', 'id'] },
  ],
});
