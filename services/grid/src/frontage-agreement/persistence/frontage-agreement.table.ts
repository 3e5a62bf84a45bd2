import { EntitySchema } from 'typeorm';

interface FrontageAgreementRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  unitName: string;
  roadSegmentId: string | null;
  gridId: string | null;
  signedOn: string;
  validUntil: string;
  duties: string[];
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'frontage_agreement_pkey' } as const;

/** What units agreed to look after in front of their doors. */
export const frontageAgreementTable = new EntitySchema<FrontageAgreementRow>({
  name: 'FrontageAgreement',
  tableName: 'frontage_agreement',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    unitName: { type: 'text', name: 'unit_name' },
    roadSegmentId: { type: 'text', name: 'road_segment_id', nullable: true },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    signedOn: { type: 'date', name: 'signed_on' },
    validUntil: { type: 'date', name: 'valid_until' },
    duties: { type: 'text', array: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'frontage_agreement_road_segment_fkey',
      target: 'RoadSegment',
      columnNames: ['cityCode', 'roadSegmentId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'frontage_agreement_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'frontage_agreement_term', expression: 'valid_until > signed_on' },
    { name: 'frontage_agreement_duties', expression: 'cardinality(duties) > 0' },
  ],
  indices: [
    { name: 'frontage_agreement_division', columns: ['cityCode', 'divisionCode', 'id'] },
    {
      name: 'frontage_agreement_road_segment',
      columns: ['cityCode', 'roadSegmentId', 'divisionCode', 'id'],
    },
    { name: 'frontage_agreement_grid', columns: ['cityCode', 'gridId', 'divisionCode', 'id'] },
  ],
});
