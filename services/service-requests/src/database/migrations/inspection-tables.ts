import type { TableStatements } from './table-statements.js';

/** Joint enforcement teams, joint inspections and what they find. */
export const INSPECTION_TABLES: TableStatements = {
  up: [
    `CREATE TABLE joint_enforcement_team (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      name text NOT NULL,
      remit text NOT NULL,
      lead_id text NOT NULL,
      formed_at timestamptz(3) NOT NULL,
      dissolved_at timestamptz(3),
      CONSTRAINT joint_enforcement_team_pkey PRIMARY KEY (city_code, id)
    )`,
    `CREATE UNIQUE INDEX joint_enforcement_team_name_once ON joint_enforcement_team (city_code, division_code, name)
      WHERE dissolved_at IS NULL`,
    `CREATE INDEX joint_enforcement_team_place ON joint_enforcement_team (city_code, division_code, id)`,
    `CREATE TABLE joint_enforcement_member (
      city_code text NOT NULL,
      team_id text NOT NULL,
      organization_id text NOT NULL,
      post text NOT NULL,
      valid_from timestamptz(3) NOT NULL,
      people integer NOT NULL,
      valid_to timestamptz(3),
      CONSTRAINT joint_enforcement_member_pkey PRIMARY KEY (city_code, team_id, organization_id, post, valid_from),
      CONSTRAINT joint_enforcement_member_team_fkey FOREIGN KEY (city_code, team_id)
        REFERENCES joint_enforcement_team (city_code, id),
      CONSTRAINT joint_enforcement_member_people CHECK (people >= 1 AND people <= 1000),
      CONSTRAINT joint_enforcement_member_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
    )`,
    `CREATE UNIQUE INDEX joint_enforcement_member_current
      ON joint_enforcement_member (city_code, team_id, organization_id, post) WHERE valid_to IS NULL`,
    `CREATE INDEX joint_enforcement_member_organization
      ON joint_enforcement_member (city_code, organization_id, team_id)`,
    `CREATE TABLE joint_inspection (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      title text NOT NULL,
      grid_id text,
      sponsor_id text NOT NULL,
      agency_ids text[] NOT NULL,
      team_id text,
      sites jsonb NOT NULL,
      planned_day date NOT NULL,
      status text NOT NULL,
      finding_count integer NOT NULL,
      open_findings integer NOT NULL,
      opened_at timestamptz(3) NOT NULL,
      started_at timestamptz(3),
      ended_at timestamptz(3),
      CONSTRAINT joint_inspection_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT joint_inspection_team_fkey FOREIGN KEY (city_code, team_id)
        REFERENCES joint_enforcement_team (city_code, id),
      CONSTRAINT joint_inspection_agencies CHECK (cardinality(agency_ids) <= 20),
      CONSTRAINT joint_inspection_findings
        CHECK (open_findings >= 0 AND open_findings <= finding_count AND finding_count <= 100),
      CONSTRAINT joint_inspection_confirmed CHECK (status <> 'CLOSED' OR open_findings = 0),
      CONSTRAINT joint_inspection_ended CHECK ((ended_at IS NOT NULL) = (status IN ('CLOSED', 'CANCELLED')))
    )`,
    `CREATE INDEX joint_inspection_place ON joint_inspection (city_code, division_code, opened_at, id)`,
    `CREATE INDEX joint_inspection_team ON joint_inspection (city_code, team_id, opened_at, id)`,
    `CREATE TABLE joint_inspection_party (
      city_code text NOT NULL,
      inspection_id text NOT NULL,
      organization_id text NOT NULL,
      CONSTRAINT joint_inspection_party_pkey PRIMARY KEY (city_code, inspection_id, organization_id),
      CONSTRAINT joint_inspection_party_inspection_fkey FOREIGN KEY (city_code, inspection_id)
        REFERENCES joint_inspection (city_code, id)
    )`,
    `CREATE INDEX joint_inspection_party_organization
      ON joint_inspection_party (city_code, organization_id, inspection_id)`,
    `CREATE TABLE inspection_finding (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      inspection_id text NOT NULL,
      site_number integer,
      description text NOT NULL,
      severity text NOT NULL,
      responsible_id text NOT NULL,
      status text NOT NULL,
      opened_at timestamptz(3) NOT NULL,
      due_day date,
      rectified_at timestamptz(3),
      confirmed_at timestamptz(3),
      request_id text,
      CONSTRAINT inspection_finding_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT inspection_finding_inspection_fkey FOREIGN KEY (city_code, inspection_id)
        REFERENCES joint_inspection (city_code, id),
      CONSTRAINT inspection_finding_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT inspection_finding_due CHECK (status <> 'RECTIFYING' OR due_day IS NOT NULL),
      CONSTRAINT inspection_finding_rectified
        CHECK ((rectified_at IS NOT NULL) = (status IN ('RECTIFIED_ON_SITE', 'RECTIFIED', 'CONFIRMED'))),
      CONSTRAINT inspection_finding_confirmed CHECK ((confirmed_at IS NOT NULL) = (status = 'CONFIRMED'))
    )`,
    `CREATE INDEX inspection_finding_of ON inspection_finding (city_code, inspection_id, opened_at, id)`,
    `CREATE INDEX inspection_finding_place ON inspection_finding (city_code, division_code, opened_at, id)`,
    `CREATE INDEX inspection_finding_responsible ON inspection_finding (city_code, responsible_id, opened_at, id)`,
    `CREATE INDEX inspection_finding_request ON inspection_finding (city_code, request_id)`,
  ],
  down: [
    'DROP TABLE inspection_finding',
    'DROP TABLE joint_inspection_party',
    'DROP TABLE joint_inspection',
    'DROP TABLE joint_enforcement_member',
    'DROP TABLE joint_enforcement_team',
  ],
};
