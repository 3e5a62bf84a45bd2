import { EntitySchema } from 'typeorm';
import type { InspectionSite } from '../joint-inspection.js';

interface JointInspectionRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  gridId: string | null;
  sponsorId: string;
  agencyIds: string[];
  teamId: string | null;
  sites: InspectionSite[];
  plannedDay: string;
  status: string;
  findingCount: number;
  openFindings: number;
  openedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

interface InspectionPartyRow {
  cityCode: string;
  inspectionId: string;
  organizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_inspection_pkey' } as const;
const partyKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'joint_inspection_party_pkey',
} as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Joint inspections as they stand now, with how many findings are open: closing waits for the row. */
export const jointInspectionTable = new EntitySchema<JointInspectionRow>({
  name: 'JointInspection',
  tableName: 'joint_inspection',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { ...text },
    gridId: { ...text, name: 'grid_id', nullable: true },
    sponsorId: { ...text, name: 'sponsor_id' },
    agencyIds: { ...text, name: 'agency_ids', array: true },
    teamId: { ...text, name: 'team_id', nullable: true },
    sites: { type: 'jsonb' },
    plannedDay: { type: 'date', name: 'planned_day' },
    status: { ...text },
    findingCount: { type: 'integer', name: 'finding_count' },
    openFindings: { type: 'integer', name: 'open_findings' },
    openedAt: { ...instant, name: 'opened_at' },
    startedAt: { ...instant, name: 'started_at', nullable: true },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_inspection_team_fkey',
      target: 'JointEnforcementTeam',
      columnNames: ['cityCode', 'teamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'joint_inspection_agencies', expression: 'cardinality(agency_ids) <= 20' },
    {
      name: 'joint_inspection_findings',
      expression: 'open_findings >= 0 AND open_findings <= finding_count AND finding_count <= 100',
    },
    { name: 'joint_inspection_confirmed', expression: "status <> 'CLOSED' OR open_findings = 0" },
    {
      name: 'joint_inspection_ended',
      expression: "(ended_at IS NOT NULL) = (status IN ('CLOSED', 'CANCELLED'))",
    },
  ],
  indices: [
    { name: 'joint_inspection_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'joint_inspection_team', columns: ['cityCode', 'teamId', 'openedAt', 'id'] },
  ],
});

/** The organizations that see an inspection and its findings: its sponsor and those who take part. */
export const inspectionPartyTable = new EntitySchema<InspectionPartyRow>({
  name: 'JointInspectionParty',
  tableName: 'joint_inspection_party',
  columns: {
    cityCode: { ...partyKey, name: 'city_code' },
    inspectionId: { ...partyKey, name: 'inspection_id' },
    organizationId: { ...partyKey, name: 'organization_id' },
  },
  foreignKeys: [
    {
      name: 'joint_inspection_party_inspection_fkey',
      target: 'JointInspection',
      columnNames: ['cityCode', 'inspectionId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [
    { name: 'joint_inspection_party_organization', columns: ['cityCode', 'organizationId', 'inspectionId'] },
  ],
});
