import type { TableStatements } from './table-statements.js';

/** Consultation meetings with their matters, and counts of petitions. */
export const CONSULTATION_TABLES: TableStatements = {
  up: [
    `CREATE TABLE consultation_meeting (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      day date NOT NULL,
      chair_id text NOT NULL,
      status text NOT NULL,
      opened_at timestamptz(3) NOT NULL,
      decisions text,
      recorded_at timestamptz(3),
      CONSTRAINT consultation_meeting_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT consultation_meeting_recorded
        CHECK ((recorded_at IS NOT NULL) = (status = 'RECORDED') AND (decisions IS NULL) = (recorded_at IS NULL))
    )`,
    `CREATE UNIQUE INDEX consultation_meeting_once ON consultation_meeting (city_code, division_code, day)
      WHERE status <> 'CANCELLED'`,
    `CREATE INDEX consultation_meeting_place ON consultation_meeting (city_code, division_code, opened_at, id)`,
    `CREATE INDEX consultation_meeting_chair ON consultation_meeting (city_code, chair_id, opened_at, id)`,
    `CREATE TABLE consultation_matter (
      city_code text NOT NULL,
      meeting_id text NOT NULL,
      number integer NOT NULL,
      title text NOT NULL,
      request_id text,
      whistle_id text,
      problem_case_id text,
      organization_id text,
      decision text,
      settled boolean NOT NULL DEFAULT FALSE,
      carried_from_id text,
      carried_from_number integer,
      CONSTRAINT consultation_matter_pkey PRIMARY KEY (city_code, meeting_id, number),
      CONSTRAINT consultation_matter_meeting_fkey FOREIGN KEY (city_code, meeting_id)
        REFERENCES consultation_meeting (city_code, id),
      CONSTRAINT consultation_matter_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT consultation_matter_problem_fkey FOREIGN KEY (city_code, problem_case_id)
        REFERENCES problem_case (city_code, id),
      CONSTRAINT consultation_matter_carried_fkey FOREIGN KEY (city_code, carried_from_id, carried_from_number)
        REFERENCES consultation_matter (city_code, meeting_id, number),
      CONSTRAINT consultation_matter_count CHECK (number >= 1 AND number <= 50),
      CONSTRAINT consultation_matter_about CHECK (num_nonnulls(request_id, whistle_id, problem_case_id) <= 1),
      CONSTRAINT consultation_matter_carried CHECK ((carried_from_id IS NULL) = (carried_from_number IS NULL))
    )`,
    `CREATE INDEX consultation_matter_organization ON consultation_matter (city_code, organization_id, meeting_id)`,
    `CREATE INDEX consultation_matter_carried_index
      ON consultation_matter (city_code, carried_from_id, carried_from_number)`,
    `CREATE INDEX consultation_matter_request ON consultation_matter (city_code, request_id)`,
    `CREATE INDEX consultation_matter_problem ON consultation_matter (city_code, problem_case_id)`,
    `CREATE TABLE petition_month (
      city_code text NOT NULL,
      division_code text NOT NULL,
      month text NOT NULL,
      version integer NOT NULL,
      officials integer NOT NULL,
      received integer NOT NULL,
      closed integer NOT NULL,
      open integer NOT NULL,
      overdue integer NOT NULL,
      reported_at timestamptz(3) NOT NULL,
      CONSTRAINT petition_month_pkey PRIMARY KEY (city_code, division_code, month),
      CONSTRAINT petition_month_month CHECK (month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'),
      CONSTRAINT petition_month_counts
        CHECK (officials >= 0 AND received >= 0 AND closed >= 0 AND overdue >= 0 AND overdue <= open)
    )`,
  ],
  down: ['DROP TABLE petition_month', 'DROP TABLE consultation_matter', 'DROP TABLE consultation_meeting'],
};
