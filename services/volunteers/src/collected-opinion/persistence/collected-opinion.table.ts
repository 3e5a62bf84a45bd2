import { EntitySchema } from 'typeorm';

interface CollectedOpinionRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  category: string;
  collectedOn: string;
  organizationId: string;
  recordedAt: Date;
  collectedBySubject: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'collected_opinion_pkey' } as const;

/** 收集的意见. */
export const collectedOpinionTable = new EntitySchema<CollectedOpinionRow>({
  name: 'CollectedOpinion',
  tableName: 'collected_opinion',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { type: 'text' },
    category: { type: 'text' },
    collectedOn: { type: 'date', name: 'collected_on' },
    organizationId: { type: 'text', name: 'organization_id' },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
    collectedBySubject: { type: 'text', name: 'collected_by_subject' },
  },
  indices: [
    { name: 'collected_opinion_division', columns: ['cityCode', 'divisionCode', 'collectedOn', 'id'] },
    { name: 'collected_opinion_organization', columns: ['cityCode', 'organizationId', 'collectedOn', 'id'] },
  ],
});
