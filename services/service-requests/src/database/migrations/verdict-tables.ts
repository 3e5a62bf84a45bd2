import type { TableStatements } from './table-statements.js';

/** What reporters said when they were called back, and what was published. */
export const VERDICT_TABLES: TableStatements = {
  up: [
    `CREATE TABLE service_request_callback (
      city_code text NOT NULL,
      request_id text NOT NULL,
      sequence integer NOT NULL,
      round integer NOT NULL,
      attempt integer NOT NULL,
      surveyor text NOT NULL,
      method text NOT NULL,
      contacted boolean NOT NULL,
      resolved boolean,
      satisfaction text,
      at timestamptz(3) NOT NULL,
      department_id text,
      concludes boolean NOT NULL DEFAULT false,
      actor_subject text,
      CONSTRAINT service_request_callback_pkey PRIMARY KEY (city_code, request_id, sequence),
      CONSTRAINT service_request_callback_attempt UNIQUE (city_code, request_id, round, attempt),
      CONSTRAINT service_request_callback_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT service_request_callback_count CHECK (sequence >= 1 AND sequence <= 60),
      CONSTRAINT service_request_callback_answer CHECK (contacted = (resolved IS NOT NULL)),
      CONSTRAINT service_request_callback_verdict CHECK (contacted OR satisfaction IS NULL)
    )`,
    `CREATE TABLE disclosure (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      request_id text NOT NULL,
      category_code text NOT NULL,
      version integer NOT NULL,
      problem text,
      result text,
      redaction_note text,
      organization_id text,
      published_at timestamptz(3) NOT NULL,
      withdrawn_at timestamptz(3),
      withdrawal_reason text,
      CONSTRAINT disclosure_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT disclosure_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT disclosure_stub CHECK ((withdrawn_at IS NULL) = (problem IS NOT NULL)
        AND (problem IS NULL) = (result IS NULL)),
      CONSTRAINT disclosure_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
    )`,
    `CREATE UNIQUE INDEX disclosure_once ON disclosure (city_code, request_id) WHERE withdrawn_at IS NULL`,
    `CREATE INDEX disclosure_division ON disclosure (city_code, division_code, published_at, id)`,
    `CREATE INDEX disclosure_published ON disclosure (city_code, published_at, id)`,
  ],
  down: ['DROP TABLE disclosure', 'DROP TABLE service_request_callback'],
};
