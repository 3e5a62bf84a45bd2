import { statisticTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams with their members, and the tables by which this service counts. */
export class CreateTeams1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...statisticTablesSql.up, ...UP]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['team_member', 'volunteer_team', 'team_kind']) await db.query(`DROP TABLE ${table}`);
    for (const statement of statisticTablesSql.down) await db.query(statement);
  }
}

const UP = [
  `CREATE TABLE team_kind (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT team_kind_pkey PRIMARY KEY (city_code, code)
  )`,
  `INSERT INTO team_kind (city_code, code, name) VALUES
    ('0000', 'WISH_CLAIM', '心愿认领队'), ('0000', 'GROUP_SERVICE', '组团服务队'), ('0000', 'TASK_FORCE', '突击队'),
    ('0000', 'LANE_STEWARD', '街巷长志愿队'), ('0000', 'PARTY_MEMBER', '党员志愿服务队'),
    ('0000', 'YOUTH', '青年志愿服务队'), ('0000', 'GENERAL', '志愿服务队')`,
  `CREATE TABLE volunteer_team (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    organization_id text,
    leader_id text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT volunteer_team_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT volunteer_team_leader_fkey FOREIGN KEY (city_code, leader_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT volunteer_team_period CHECK (valid_to >= valid_from)
  )`,
  `CREATE INDEX volunteer_team_division ON volunteer_team (city_code, division_code, id)`,
  `CREATE INDEX volunteer_team_kind ON volunteer_team (city_code, kind, division_code, id)`,
  `CREATE INDEX volunteer_team_organization ON volunteer_team (city_code, organization_id, division_code, id)`,
  `CREATE INDEX volunteer_team_leader ON volunteer_team (city_code, leader_id)`,
  `CREATE TABLE team_member (
    city_code text NOT NULL,
    id text NOT NULL,
    team_id text NOT NULL,
    volunteer_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT team_member_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT team_member_team_fkey FOREIGN KEY (city_code, team_id) REFERENCES volunteer_team (city_code, id),
    CONSTRAINT team_member_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT team_member_period CHECK (valid_to >= valid_from)
  )`,
  // One time at once; the row lock on the team keeps two joiners apart, this keeps everybody honest.
  `CREATE UNIQUE INDEX team_member_current ON team_member (city_code, team_id, volunteer_id) WHERE valid_to IS NULL`,
  `CREATE INDEX team_member_team ON team_member (city_code, team_id, id)`,
  `CREATE INDEX team_member_volunteer ON team_member (city_code, volunteer_id, id)`,
];
