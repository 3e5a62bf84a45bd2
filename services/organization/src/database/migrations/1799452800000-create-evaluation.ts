import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemes of evaluation in their versions, what panels gave by them, and the rankings that were published. */
export class CreateEvaluation1799452800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'ranking_row',
      'ranking_publication',
      'evaluation_assessment',
      'evaluation_assessor',
      'evaluation_indicator',
      'evaluation_scheme_version',
      'evaluation_scheme',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE evaluation_scheme (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    newest_number integer NOT NULL,
    published_number integer,
    CONSTRAINT evaluation_scheme_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT evaluation_scheme_numbers CHECK (published_number <= newest_number)
  )`,
  `CREATE INDEX evaluation_scheme_division ON evaluation_scheme (city_code, division_code, id)`,
  `CREATE TABLE evaluation_scheme_version (
    city_code text NOT NULL,
    scheme_id text NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    year integer NOT NULL,
    target_kind text NOT NULL,
    visibility text NOT NULL,
    minimum_sample integer NOT NULL,
    reward text,
    made_at timestamptz NOT NULL,
    published_at timestamptz,
    CONSTRAINT evaluation_scheme_version_pkey PRIMARY KEY (city_code, scheme_id, number),
    CONSTRAINT evaluation_scheme_version_scheme_fkey FOREIGN KEY (city_code, scheme_id)
      REFERENCES evaluation_scheme (city_code, id),
    CONSTRAINT evaluation_scheme_version_sample CHECK (minimum_sample >= 0)
  )`,
  `CREATE TABLE evaluation_indicator (
    city_code text NOT NULL,
    scheme_id text NOT NULL,
    number integer NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    weight integer NOT NULL,
    metric text,
    metric_version text,
    reading text,
    target double precision,
    direction text,
    CONSTRAINT evaluation_indicator_pkey PRIMARY KEY (city_code, scheme_id, number, code),
    CONSTRAINT evaluation_indicator_version_fkey FOREIGN KEY (city_code, scheme_id, number)
      REFERENCES evaluation_scheme_version (city_code, scheme_id, number),
    CONSTRAINT evaluation_indicator_weight CHECK (weight BETWEEN 1 AND 1000),
    CONSTRAINT evaluation_indicator_target CHECK (target > 0),
    CONSTRAINT evaluation_indicator_figure CHECK ((kind = 'QUANTITATIVE') = (metric IS NOT NULL)
      AND num_nulls(metric, metric_version, reading, target, direction) IN (0, 5))
  )`,
  `CREATE TABLE evaluation_assessor (
    city_code text NOT NULL,
    scheme_id text NOT NULL,
    number integer NOT NULL,
    organization_id text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    weight integer NOT NULL,
    indicator_codes text[] NOT NULL,
    CONSTRAINT evaluation_assessor_pkey PRIMARY KEY (city_code, scheme_id, number, organization_id),
    CONSTRAINT evaluation_assessor_version_fkey FOREIGN KEY (city_code, scheme_id, number)
      REFERENCES evaluation_scheme_version (city_code, scheme_id, number),
    CONSTRAINT evaluation_assessor_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT evaluation_assessor_weight CHECK (weight BETWEEN 1 AND 1000)
  )`,
  `CREATE INDEX evaluation_assessor_organization ON evaluation_assessor (city_code, organization_id)`,
  `CREATE TABLE evaluation_assessment (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    scheme_id text NOT NULL,
    number integer NOT NULL,
    organization_id text NOT NULL,
    indicator_code text NOT NULL,
    month_from date NOT NULL,
    month_to date NOT NULL,
    marks integer[] NOT NULL,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT evaluation_assessment_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT evaluation_assessment_assessor_fkey FOREIGN KEY (city_code, scheme_id, number, organization_id)
      REFERENCES evaluation_assessor (city_code, scheme_id, number, organization_id),
    CONSTRAINT evaluation_assessment_indicator_fkey FOREIGN KEY (city_code, scheme_id, number, indicator_code)
      REFERENCES evaluation_indicator (city_code, scheme_id, number, code),
    CONSTRAINT evaluation_assessment_period CHECK (month_to > month_from),
    CONSTRAINT evaluation_assessment_marks CHECK (cardinality(marks) > 0 AND 0 <= ALL (marks) AND 100 >= ALL (marks))
  )`,
  `CREATE UNIQUE INDEX evaluation_assessment_once ON evaluation_assessment (city_code, scheme_id, number, month_from,
    month_to, division_code, indicator_code, organization_id)`,
  `CREATE INDEX evaluation_assessment_organization ON evaluation_assessment (city_code, organization_id, id)`,
  `CREATE TABLE ranking_publication (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    scheme_id text NOT NULL,
    number integer NOT NULL,
    month_from date NOT NULL,
    month_to date NOT NULL,
    median double precision,
    published_at timestamptz NOT NULL,
    CONSTRAINT ranking_publication_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT ranking_publication_scheme_fkey FOREIGN KEY (city_code, scheme_id, number)
      REFERENCES evaluation_scheme_version (city_code, scheme_id, number),
    CONSTRAINT ranking_publication_period CHECK (month_to > month_from)
  )`,
  `CREATE UNIQUE INDEX ranking_publication_once ON ranking_publication (city_code, scheme_id, number, division_code,
    month_from, month_to)`,
  `CREATE TABLE ranking_row (
    city_code text NOT NULL,
    publication_id text NOT NULL,
    position integer NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    rank integer,
    tied boolean NOT NULL,
    score double precision,
    lower double precision,
    upper double precision,
    sample bigint,
    indicator_scores jsonb NOT NULL,
    inputs jsonb NOT NULL,
    CONSTRAINT ranking_row_pkey PRIMARY KEY (city_code, publication_id, position),
    CONSTRAINT ranking_row_publication_fkey FOREIGN KEY (city_code, publication_id)
      REFERENCES ranking_publication (city_code, id)
  )`,
  `CREATE INDEX ranking_row_division ON ranking_row (city_code, division_code, publication_id)`,
];
