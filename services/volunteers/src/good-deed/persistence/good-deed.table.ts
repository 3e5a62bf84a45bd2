import { EntitySchema } from 'typeorm';

interface GoodDeedRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  category: string;
  doneOn: string;
  organizationId: string;
  recordedAt: Date;
  recordedBySubject: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'good_deed_pkey' } as const;

/** 为民办实事. */
export const goodDeedTable = new EntitySchema<GoodDeedRow>({
  name: 'GoodDeed',
  tableName: 'good_deed',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { type: 'text' },
    category: { type: 'text' },
    doneOn: { type: 'date', name: 'done_on' },
    organizationId: { type: 'text', name: 'organization_id' },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
    recordedBySubject: { type: 'text', name: 'recorded_by_subject' },
  },
  indices: [
    { name: 'good_deed_division', columns: ['cityCode', 'divisionCode', 'doneOn', 'id'] },
    { name: 'good_deed_organization', columns: ['cityCode', 'organizationId', 'doneOn', 'id'] },
  ],
});
