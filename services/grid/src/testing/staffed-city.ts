import { ANONYMOUS, type Viewer } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database.js';
import { openGridService } from '../service.js';
import { fillPlaces } from './fill-places.js';
import { Seed } from './seed.js';

export const COMMUNITY = '530112003001';
export const NEIGHBOUR = '530112003002';
export const STREET = '530112003000';
export const OFFICER = viewer('STREET_OFFICER', { places: [STREET] });
export const STRANGER = viewer('STREET_OFFICER', { places: ['110114001000'] });

type Answer = Awaited<ReturnType<TestService['ask']>>['data'];

/** A city whose people are taken on, assigned and released. */
export class StaffedCity {
  private keys = 0;
  private constructor(readonly test: TestService) {}

  static async open(options: Parameters<typeof openTestService>[2] = {}): Promise<StaffedCity> {
    const test = await openTestService(gridDatabase, openGridService, options);
    await fillPlaces(test.owner);
    return new StaffedCity(test);
  }

  /** Empties it of everything but places. */
  async begin(): Promise<Seed> {
    await this.test.owner.query(
      'TRUNCATE grid, grid_sequence, grid_worker, grid_establishment, outbox, idempotency_key, stat_delta CASCADE',
    );
    return new Seed(this.test.owner);
  }

  /** The payload of a mutation by name, under a key of its own where it takes one. */
  async act(name: string, input: object, fields: string, who: Viewer = OFFICER): Promise<Answer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field currentVersion } } }`;
    const answer = await this.test.ask(who, document, { input });
    const payload = ((answer.data ?? {}) as Record<string, object>)[name];
    return { ...payload, errors: answer.errors };
  }

  /** The same for a mutation that takes an idempotency key. */
  make(name: string, input: object, fields: string, who: Viewer = OFFICER): Promise<Answer> {
    this.keys += 1;
    return this.act(name, { idempotencyKey: `key-${String(this.keys)}`, ...input }, fields, who);
  }

  async look(document: string, variables: object = {}, who: Viewer = ANONYMOUS): Promise<Answer> {
    return (await this.test.ask(who, document, { ...variables })).data;
  }

  stop = (): Promise<void> => this.test.stop();
}
