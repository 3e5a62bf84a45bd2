import { personalTablesSql, protectTableSql } from '@governance/shared';

/** Whether the reader works in the deliberation's place or speaks for the organization that leads it. */
const HANDLED = `EXISTS (
  SELECT FROM deliberation_opinion o
  JOIN deliberation d ON d.city_code = o.city_code AND d.id = o.deliberation_id
  WHERE o.city_code = deliberation_opinion_text.city_code AND o.id = deliberation_opinion_text.opinion_id AND (
    (viewer_has_role('GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') AND viewer_governs(d.division_code))
    OR (viewer_has_role('UNIT_SECRETARY', 'STREET_OFFICER', 'DEPARTMENT_OFFICER')
      AND d.chair_organization_id = viewer_organization())
  )
)`;

/**
 * Opinions: how many people took which stance, and apart from it what they said, under row level security that holds for the
 * table's owner too. Whoever does not say as whom they read sees no words. Anybody who takes in opinions adds them.
 */
export const OPINION_TABLES: readonly string[] = [
  ...personalTablesSql.up,
  `CREATE TABLE deliberation_opinion (
    city_code text NOT NULL,
    id text NOT NULL,
    deliberation_id text NOT NULL,
    round integer NOT NULL,
    stance text NOT NULL,
    count integer NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    has_text boolean NOT NULL,
    CONSTRAINT deliberation_opinion_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT deliberation_opinion_deliberation_fkey FOREIGN KEY (city_code, deliberation_id)
      REFERENCES deliberation (city_code, id),
    CONSTRAINT deliberation_opinion_count CHECK (count > 0)
  )`,
  `CREATE INDEX deliberation_opinion_deliberation
    ON deliberation_opinion (city_code, deliberation_id, recorded_at, id)`,
  `CREATE TABLE deliberation_opinion_text (
    city_code text NOT NULL,
    opinion_id text NOT NULL,
    text text NOT NULL,
    CONSTRAINT deliberation_opinion_text_pkey PRIMARY KEY (city_code, opinion_id),
    CONSTRAINT deliberation_opinion_text_opinion_fkey FOREIGN KEY (city_code, opinion_id)
      REFERENCES deliberation_opinion (city_code, id)
  )`,
  ...protectTableSql('deliberation_opinion_text', { read: HANDLED, write: 'true' }),
];
