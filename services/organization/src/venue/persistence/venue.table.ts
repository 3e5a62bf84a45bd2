import { EntitySchema } from 'typeorm';
import type { OpeningHours } from '../opening-hours.js';
import type { OfferedService } from '../venue.js';

interface VenueRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  name: string;
  nameFolded: string;
  address: string;
  contactPhone: string | null;
  operatedById: string | null;
  totalAreaM2: number | null;
  publicAreaM2: number | null;
  openTo: string;
  services: readonly OfferedService[];
  functions: readonly string[];
  openingHours: readonly OpeningHours[];
  holidayNote: string | null;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'venue_pkey' } as const;

/** Public places where communities are served. */
export const venueTable = new EntitySchema<VenueRow>({
  name: 'Venue',
  tableName: 'venue',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    address: { type: 'text' },
    contactPhone: { type: 'text', name: 'contact_phone', nullable: true },
    operatedById: { type: 'text', name: 'operated_by_id', nullable: true },
    totalAreaM2: { type: 'integer', name: 'total_area_m2', nullable: true },
    publicAreaM2: { type: 'integer', name: 'public_area_m2', nullable: true },
    openTo: { type: 'text', name: 'open_to' },
    services: { type: 'jsonb' },
    functions: { type: 'text', array: true },
    openingHours: { type: 'jsonb', name: 'opening_hours' },
    holidayNote: { type: 'text', name: 'holiday_note', nullable: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'venue_operated_by_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'operatedById'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'venue_area',
      expression: 'public_area_m2 >= 0 AND total_area_m2 > 0 AND public_area_m2 <= total_area_m2',
    },
    { name: 'venue_period', expression: 'valid_to > valid_from' },
  ],
  indices: [
    { name: 'venue_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'venue_kind', columns: ['cityCode', 'kind', 'divisionCode', 'id'] },
    { name: 'venue_operated_by', columns: ['cityCode', 'operatedById', 'divisionCode', 'id'] },
  ],
});
