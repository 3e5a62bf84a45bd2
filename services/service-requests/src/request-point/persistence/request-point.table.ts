import { EntitySchema } from 'typeorm';

interface RequestPointRow {
  cityCode: string;
  requestId: string;
  longitude: number;
  latitude: number;
  coordinateSystem: string;
  /** When the grid subgraph said in which grid it lies, or in none. */
  answeredAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'service_request_point_pkey' } as const;

/** Where on the ground requests are: apart from them, since a point may be somebody's home. */
export const requestPointTable = new EntitySchema<RequestPointRow>({
  name: 'ServiceRequestPoint',
  tableName: 'service_request_point',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    requestId: { ...key, name: 'request_id' },
    longitude: { type: 'double precision' },
    latitude: { type: 'double precision' },
    coordinateSystem: { type: 'text', name: 'coordinate_system' },
    answeredAt: { type: 'timestamptz', precision: 3, name: 'answered_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'service_request_point_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'service_request_point_on_earth',
      expression: 'longitude >= -180 AND longitude <= 180 AND latitude >= -90 AND latitude <= 90',
    },
  ],
});
