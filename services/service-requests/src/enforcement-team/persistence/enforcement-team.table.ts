import { EntitySchema } from 'typeorm';

interface EnforcementTeamRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  remit: string;
  leadId: string;
  formedAt: Date;
  dissolvedAt: Date | null;
}

interface TeamMemberRow {
  cityCode: string;
  teamId: string;
  organizationId: string;
  post: string;
  people: number;
  validFrom: Date;
  validTo: Date | null;
}

const key = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'joint_enforcement_team_pkey',
} as const;
const memberKey = { primary: true, primaryKeyConstraintName: 'joint_enforcement_member_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Joint enforcement teams. A place has one of a name at a time: the unique index sees to that. */
export const enforcementTeamTable = new EntitySchema<EnforcementTeamRow>({
  name: 'JointEnforcementTeam',
  tableName: 'joint_enforcement_team',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { ...text },
    remit: { ...text },
    leadId: { ...text, name: 'lead_id' },
    formedAt: { ...instant, name: 'formed_at' },
    dissolvedAt: { ...instant, name: 'dissolved_at', nullable: true },
  },
  indices: [
    {
      name: 'joint_enforcement_team_name_once',
      columns: ['cityCode', 'divisionCode', 'name'],
      unique: true,
      where: 'dissolved_at IS NULL',
    },
    { name: 'joint_enforcement_team_place', columns: ['cityCode', 'divisionCode', 'id'] },
  ],
});

/** What organizations second to teams, from when to when. */
export const teamMemberTable = new EntitySchema<TeamMemberRow>({
  name: 'JointEnforcementMember',
  tableName: 'joint_enforcement_member',
  columns: {
    cityCode: { ...memberKey, type: 'text', name: 'city_code' },
    teamId: { ...memberKey, type: 'text', name: 'team_id' },
    organizationId: { ...memberKey, type: 'text', name: 'organization_id' },
    post: { ...memberKey, type: 'text' },
    validFrom: { ...memberKey, ...instant, name: 'valid_from' },
    people: { type: 'integer' },
    validTo: { ...instant, name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_enforcement_member_team_fkey',
      target: 'JointEnforcementTeam',
      columnNames: ['cityCode', 'teamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'joint_enforcement_member_people', expression: 'people >= 1 AND people <= 1000' },
    { name: 'joint_enforcement_member_period', expression: 'valid_to IS NULL OR valid_to >= valid_from' },
  ],
  indices: [
    {
      name: 'joint_enforcement_member_current',
      columns: ['cityCode', 'teamId', 'organizationId', 'post'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'joint_enforcement_member_organization', columns: ['cityCode', 'organizationId', 'teamId'] },
  ],
});
