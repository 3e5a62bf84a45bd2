import { viewer } from '@governance/shared/testing';
import { Seed } from './seed.js';
import { StaffedCity } from './staffed-city.js';

/** Whoever administers the whole city of the tests. */
export const CITY_ADMINISTRATOR = viewer('ADMINISTRATOR', { places: ['530100000000'] });

/** What points to others comes first. */
const EMPTIED: readonly string[] = [
  ...['command_center', 'command_ladder', 'frontage_agreement', 'service_station', 'broadcast'],
  ...['responsibility', 'road_segment', 'grid_version', 'grid', 'outbox', 'idempotency_key'],
];

/** A city with an empty directory of places: no command centres, roads, agreements, stations or broadcasts. */
export class DirectoryCity {
  private constructor(readonly staffed: StaffedCity) {}

  static async open(): Promise<DirectoryCity> {
    return new DirectoryCity(await StaffedCity.open());
  }

  /** Empties it of everything but places, and lays down a ladder of command centres. */
  async begin(levels: readonly string[] = ['区中心', '部中心', '街道中心', '社区', '小组']): Promise<Seed> {
    // Rows are few: to delete them takes a tenth of the time that TRUNCATE takes.
    await this.staffed.test.owner.query(EMPTIED.map((table) => `DELETE FROM ${table}`).join(';'));
    const seed = new Seed(this.staffed.test.owner);
    await this.define(levels, 0);
    return seed;
  }

  /** Lays down the levels of command centres. */
  define(levels: readonly string[], expectedVersion: number, who = CITY_ADMINISTRATOR) {
    const input = { divisionCode: '530112003001', levels, expectedVersion };
    return this.staffed.act(
      'defineCommandLadder',
      input,
      'commandLadder { version levels { level name } }',
      who,
    );
  }

  get make() {
    return this.staffed.make.bind(this.staffed);
  }

  get act() {
    return this.staffed.act.bind(this.staffed);
  }

  get look() {
    return this.staffed.look.bind(this.staffed);
  }

  get test() {
    return this.staffed.test;
  }

  stop = (): Promise<void> => this.staffed.stop();
}
