import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collected opinions that go on as requests. */
export class TakeInOpinions1800921600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE taken_opinion (
      city_code text NOT NULL,
      opinion_id text NOT NULL,
      request_id text,
      refusal text,
      CONSTRAINT taken_opinion_pkey PRIMARY KEY (city_code, opinion_id),
      CONSTRAINT taken_opinion_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT taken_opinion_request_once UNIQUE (city_code, request_id),
      CONSTRAINT taken_opinion_outcome CHECK ((request_id IS NULL) <> (refusal IS NULL))
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE taken_opinion');
  }
}
