import { EntitySchema } from 'typeorm';

interface InstructorCountRow {
  cityCode: string;
  organizationId: string;
  countedOn: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  partTime: number;
  fullTime: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'instructor_count_pkey' } as const;

/** How many instructors organizations sent, by the day on which they were counted. */
export const instructorCountTable = new EntitySchema<InstructorCountRow>({
  name: 'InstructorCount',
  tableName: 'instructor_count',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    organizationId: { ...key, name: 'organization_id' },
    countedOn: { ...key, type: 'date', name: 'counted_on' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    partTime: { type: 'integer', name: 'part_time' },
    fullTime: { type: 'integer', name: 'full_time' },
  },
  foreignKeys: [
    {
      name: 'instructor_count_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'instructor_count_not_negative', expression: 'part_time >= 0 AND full_time >= 0' }],
});
