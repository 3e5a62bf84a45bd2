import { join } from 'node:path';
import { demoWorld, readDivisions } from '@governance/demo';
import { loadOnce } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { loadDemo } from '../demo/load-demo.js';
import { openCity } from './open-city.js';

/** The real divisions. */
export const divisions = readDivisions(join(__dirname, '../../../../data/divisions-seed-places.csv'));
/** The smallest invented world on them. */
export const world = demoWorld(divisions, { anchor: new Date('2026-01-01T00:00:00+08:00'), scale: 0 });

/** The service on a database that holds the smallest invented world. */
export class DemoCity {
  private constructor(
    readonly city: TestService,
    /** What the loader told of its progress. */
    readonly lines: readonly string[],
  ) {}

  static async open(): Promise<DemoCity> {
    const city = await openCity();
    const lines: string[] = [];
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    await loadOnce(client, 'demo', {}, (it) => loadDemo(it, world, (line) => lines.push(line)));
    await client.end();
    return new DemoCity(city, lines);
  }

  /** How many rows `SELECT count(*)` with what follows finds. */
  async count(query: string, parameters: unknown[] = []): Promise<number> {
    const rows = await this.city.owner.query<[{ count: string }]>(`SELECT count(*) ${query}`, parameters);
    return Number(rows[0].count);
  }

  /** Lets the service know the divisions whose codes begin with a prefix. */
  async knowDivisionsOf(prefix: string): Promise<void> {
    await this.city.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       SELECT code, left(code, 4), name, name, level, '2019-01-01', 1
       FROM unnest($1::text[], $2::text[], $3::text[]) AS place (code, name, level) WHERE starts_with(code, $4)`,
      [
        divisions.map(({ code }) => code),
        divisions.map(({ name }) => name),
        divisions.map(({ level }) => level),
        prefix,
      ],
    );
  }
}
