import {
  DATA_SET_TABLE_SQL,
  divisionCopyTableSql,
  eventTablesSql,
  IDEMPOTENCY_TABLE_SQL,
} from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations with their versions, the joint bodies they form and their seats in them. */
export class CreateOrganizations1767225600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const common = [
      ...eventTablesSql.up,
      IDEMPOTENCY_TABLE_SQL,
      DATA_SET_TABLE_SQL,
      ...divisionCopyTableSql.up,
    ];
    for (const statement of [...common, ...UP]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'joint_membership',
      'joint_body',
      'external_ref',
      'organization_version',
      'organization',
      'idempotency_key',
      'data_set',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    for (const statement of [...divisionCopyTableSql.down, ...eventTablesSql.down]) await db.query(statement);
  }
}

const UP = [
  `CREATE TABLE organization (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    member_count integer,
    CONSTRAINT organization_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT organization_member_count CHECK (member_count >= 0)
  )`,
  // The division stands here too, so that a list of a kind in a place is one walk along one index.
  `CREATE TABLE organization_version (
    city_code text NOT NULL,
    organization_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    division_code text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    kind text NOT NULL,
    formation text,
    level text,
    parent_id text,
    grid_id text,
    CONSTRAINT organization_version_pkey PRIMARY KEY (city_code, organization_id, valid_from),
    CONSTRAINT organization_version_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_version_parent_fkey FOREIGN KEY (city_code, parent_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_version_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX organization_version_current ON organization_version (city_code, organization_id)
    WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX organization_version_branch_of_grid ON organization_version (city_code, grid_id)
    WHERE valid_to IS NULL`,
  `CREATE INDEX organization_version_division ON organization_version (city_code, division_code, organization_id)`,
  `CREATE INDEX organization_version_kind ON organization_version (city_code, kind, division_code, organization_id)`,
  `CREATE INDEX organization_version_parent ON organization_version (city_code, parent_id, division_code, organization_id)`,
  `CREATE TABLE external_ref (
    city_code text NOT NULL,
    system text NOT NULL,
    external_id text NOT NULL,
    organization_id text NOT NULL,
    CONSTRAINT external_ref_pkey PRIMARY KEY (city_code, system, external_id),
    CONSTRAINT external_ref_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id)
  )`,
  `CREATE INDEX external_ref_organization ON external_ref (city_code, organization_id)`,
  `CREATE TABLE joint_body (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    chair_organization_id text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT joint_body_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT joint_body_chair_fkey FOREIGN KEY (city_code, chair_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT joint_body_period CHECK (valid_to > valid_from)
  )`,
  `CREATE INDEX joint_body_division ON joint_body (city_code, division_code, id)`,
  `CREATE TABLE joint_membership (
    city_code text NOT NULL,
    id text NOT NULL,
    joint_body_id text NOT NULL,
    organization_id text NOT NULL,
    role text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT joint_membership_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT joint_membership_body_fkey FOREIGN KEY (city_code, joint_body_id) REFERENCES joint_body (city_code, id),
    CONSTRAINT joint_membership_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT joint_membership_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX joint_membership_current ON joint_membership (city_code, joint_body_id, organization_id)
    WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX joint_membership_once
    ON joint_membership (city_code, joint_body_id, organization_id, valid_from)`,
  `CREATE INDEX joint_membership_organization ON joint_membership (city_code, organization_id)`,
];
