/** Whether the current request is one that the reader handles or made; the settings are those that `SqlReporterContactRepository` makes. */
const HANDLED_OR_OWN = `EXISTS (
  SELECT 1 FROM service_request r
  WHERE r.city_code = service_request_contact.city_code AND r.id = service_request_contact.request_id AND (
    EXISTS (
      SELECT 1 FROM unnest(string_to_array(nullif(current_setting('governance.handled_ranges', true), ''), ','))
        AS handled (range)
      WHERE r.division_code >= split_part(handled.range, '-', 1) AND r.division_code < split_part(handled.range, '-', 2)
    )
    OR r.department_id = nullif(current_setting('governance.handling_organization', true), '')
    OR r.reporter_subject = nullif(current_setting('governance.reading_subject', true), '')
  )
)`;

/**
 * Who can be reached about a request: in a table of its own, sealed, and under row level security that holds for the
 * table's owner too. Whoever does not say as whom they read sees no row. Nobody changes or removes one.
 */
export const CONTACT_TABLES: readonly string[] = [
  `CREATE TABLE service_request_contact (
    city_code text NOT NULL,
    request_id text NOT NULL,
    algorithm text NOT NULL,
    key_id text NOT NULL,
    name_sealed text,
    phone_sealed text,
    CONSTRAINT service_request_contact_pkey PRIMARY KEY (city_code, request_id),
    CONSTRAINT service_request_contact_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id)
  )`,
  `ALTER TABLE service_request_contact ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE service_request_contact FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY service_request_contact_read ON service_request_contact FOR SELECT USING (${HANDLED_OR_OWN})`,
  `CREATE POLICY service_request_contact_add ON service_request_contact FOR INSERT WITH CHECK (true)`,
];
