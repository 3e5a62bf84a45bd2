import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates that anybody can verify. */
export class CreateCertificates1800662400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE certificate (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      code text NOT NULL,
      volunteer_id text NOT NULL,
      from_day date NOT NULL,
      to_day date NOT NULL,
      hours numeric(8,1) NOT NULL,
      activities integer NOT NULL,
      proofs jsonb NOT NULL,
      issuer_id text,
      issued_at timestamptz(3) NOT NULL,
      revoked_at timestamptz(3),
      CONSTRAINT certificate_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT certificate_code UNIQUE (city_code, code),
      CONSTRAINT certificate_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id)
    )`);
    await db.query(`CREATE INDEX certificate_volunteer ON certificate (city_code, volunteer_id, from_day)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE certificate`);
  }
}
