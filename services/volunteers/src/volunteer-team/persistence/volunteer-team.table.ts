import { EntitySchema } from 'typeorm';

interface VolunteerTeamRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  name: string;
  nameFolded: string;
  organizationId: string | null;
  volunteerOrganizationId: string | null;
  leaderId: string | null;
  /** Those that were founded with it, by one request. */
  batchId: string | null;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'volunteer_team_pkey' } as const;

/** Teams of volunteers. */
export const volunteerTeamTable = new EntitySchema<VolunteerTeamRow>({
  name: 'VolunteerTeam',
  tableName: 'volunteer_team',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    volunteerOrganizationId: { type: 'text', name: 'volunteer_organization_id', nullable: true },
    leaderId: { type: 'text', name: 'leader_id', nullable: true },
    batchId: { type: 'text', name: 'batch_id', nullable: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'volunteer_team_volunteer_organization_fkey',
      target: 'VolunteerOrganization',
      columnNames: ['cityCode', 'volunteerOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'volunteer_team_leader_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'leaderId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'volunteer_team_period', expression: 'valid_to >= valid_from' }],
  indices: [
    { name: 'volunteer_team_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'volunteer_team_kind', columns: ['cityCode', 'kind', 'divisionCode', 'id'] },
    { name: 'volunteer_team_organization', columns: ['cityCode', 'organizationId', 'divisionCode', 'id'] },
    {
      name: 'volunteer_team_volunteer_organization',
      columns: ['cityCode', 'volunteerOrganizationId', 'divisionCode', 'id'],
    },
    { name: 'volunteer_team_batch', columns: ['cityCode', 'batchId', 'id'], where: 'batch_id IS NOT NULL' },
    { name: 'volunteer_team_leader', columns: ['cityCode', 'leaderId'] },
  ],
});
