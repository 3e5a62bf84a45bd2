import { personalTablesSql, protectTableSql } from '@governance/shared';

/** Whether a jurisdiction of the reader is the request's own community and nothing wider. */
const OWN_COMMUNITY = `EXISTS (
  SELECT FROM jsonb_to_recordset(coalesce(viewer() -> 'jurisdictions', '[]'::jsonb)) AS area ("from" text, "to" text)
  WHERE area."from" = r.division_code AND r.division_code NOT LIKE '%000'
    AND area."to" = (r.division_code::bigint + 1)::text
)`;

/** Whether the reader handles the request or made it; `handlingScope` is the same rule in words of the domain. */
const HANDLED_OR_OWN = `EXISTS (
  SELECT FROM service_request r
  WHERE r.city_code = service_request_contact.city_code AND r.id = service_request_contact.request_id AND (
    (viewer_has_role('STREET_OFFICER', 'DISTRICT_SUPERVISOR') AND viewer_governs(r.division_code))
    OR (viewer_has_role('GRID_WORKER') AND ${OWN_COMMUNITY})
    OR (viewer_has_role('DEPARTMENT_OFFICER', 'STREET_OFFICER') AND r.department_id = viewer_organization())
    OR r.reporter_subject = viewer_subject()
  )
)`;

/**
 * Who can be reached about a request: in a table of its own, encrypted, and under row level security that holds for the
 * table's owner too. Whoever does not say as whom they read sees no row. Anybody who takes in a request adds one.
 */
export const CONTACT_TABLES: readonly string[] = [
  ...personalTablesSql.up,
  `CREATE TABLE service_request_contact (
    city_code text NOT NULL,
    request_id text NOT NULL,
    algorithm text NOT NULL,
    key_id text NOT NULL,
    name_ciphertext text,
    phone_ciphertext text,
    CONSTRAINT service_request_contact_pkey PRIMARY KEY (city_code, request_id),
    CONSTRAINT service_request_contact_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id)
  )`,
  ...protectTableSql('service_request_contact', { read: HANDLED_OR_OWN, write: 'true' }),
];
