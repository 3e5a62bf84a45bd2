import { EntitySchema } from 'typeorm';

interface TeamMemberRow {
  cityCode: string;
  id: string;
  teamId: string;
  volunteerId: string;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'team_member_pkey' } as const;

/** Who belonged to which team, and when. */
export const teamMemberTable = new EntitySchema<TeamMemberRow>({
  name: 'TeamMember',
  tableName: 'team_member',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    teamId: { type: 'text', name: 'team_id' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'team_member_team_fkey',
      target: 'VolunteerTeam',
      columnNames: ['cityCode', 'teamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'team_member_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'team_member_period', expression: 'valid_to >= valid_from' }],
  indices: [
    {
      name: 'team_member_current',
      columns: ['cityCode', 'teamId', 'volunteerId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'team_member_team', columns: ['cityCode', 'teamId', 'id'] },
    { name: 'team_member_volunteer', columns: ['cityCode', 'volunteerId', 'id'] },
  ],
});
