import { EntitySchema } from 'typeorm';

interface HonorRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  volunteerId: string;
  title: string;
  period: string;
  citation: string;
  state: string;
  nominatedByOrganizationId: string;
  nominatedAt: Date;
  awardedByOrganizationId: string;
  awardedAt: Date | null;
  shownName: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'honor_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Honours of volunteers. */
export const honorTable = new EntitySchema<HonorRow>({
  name: 'Honor',
  tableName: 'honor',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    title: { type: 'text' },
    period: { type: 'text' },
    citation: { type: 'text' },
    state: { type: 'text' },
    nominatedByOrganizationId: { type: 'text', name: 'nominated_by_organization_id' },
    nominatedAt: { ...instant, name: 'nominated_at' },
    awardedByOrganizationId: { type: 'text', name: 'awarded_by_organization_id' },
    awardedAt: { ...instant, name: 'awarded_at', nullable: true },
    shownName: { type: 'text', name: 'shown_name', nullable: true },
  },
  foreignKeys: [
    {
      name: 'honor_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  uniques: [{ name: 'honor_once', columns: ['cityCode', 'volunteerId', 'title', 'period'] }],
  checks: [{ name: 'honor_awarded', expression: `(state = 'AWARDED') = (awarded_at IS NOT NULL)` }],
  indices: [{ name: 'honor_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});
