import { EntitySchema } from 'typeorm';

interface RoadSegmentRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  fromDescription: string;
  toDescription: string;
  lengthM: number | null;
  levelTerm: string | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'road_segment_pkey' } as const;

/** Stretches of road. */
export const roadSegmentTable = new EntitySchema<RoadSegmentRow>({
  name: 'RoadSegment',
  tableName: 'road_segment',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    fromDescription: { type: 'text', name: 'from_description' },
    toDescription: { type: 'text', name: 'to_description' },
    lengthM: { type: 'integer', name: 'length_m', nullable: true },
    levelTerm: { type: 'text', name: 'level_term', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  checks: [{ name: 'road_segment_length', expression: 'length_m > 0' }],
  indices: [{ name: 'road_segment_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});
