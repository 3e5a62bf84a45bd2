import type { Viewer } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { type AdjustedCity, COMMUNITY, ELSEWHERE } from './adjusted-city.js';
import type { Seed } from './seed.js';

export const OFFICER = viewer('STREET_OFFICER', { places: ['530112003000'] });
export const WANG = viewer('GRID_WORKER', { places: [COMMUNITY], subject: 'wang' });
export const AUDITOR = viewer('AUDITOR', { places: [COMMUNITY] });
export const STRANGER = viewer('STREET_OFFICER', { places: [ELSEWHERE] });

export const RECORD = `mutation($input: RecordPatrolInput!) { recordPatrol(input: $input) {
  patrol { id plan startedAt endedAt issueCount version grid { id } worker { displayName } division { code }
    checkpoints { sequence name reachedAt finding note checkpoint { name } } }
  userErrors { code field } } }`;
export const REGISTER = `mutation($input: RegisterPatrolCheckpointInput!) { registerPatrolCheckpoint(input: $input) {
  checkpoint { id name version closedAt } userErrors { code field } } }`;

/** An instant of the day on which the patrols of the tests are made. */
export const at = (time: string): string => `2026-03-08T${time}:00.000Z`;

/** A city with one grid, which 王网格员 answers for. */
export class PatrolledCity {
  private keys = 0;
  private constructor(
    readonly city: AdjustedCity,
    readonly seed: Seed,
    readonly grid: string,
    readonly worker: string,
  ) {}

  static async begin(city: AdjustedCity): Promise<PatrolledCity> {
    const seed = await city.begin();
    const grid = await seed.grid(COMMUNITY);
    const worker = await seed.worker(COMMUNITY, [grid], { displayName: '王网格员', subject: 'wang' });
    return new PatrolledCity(city, seed, grid, worker);
  }

  /** An input that breaks no rule, under a key of its own. */
  sound(more: object = {}): object {
    this.keys += 1;
    const times = { startedAt: at('01:00'), endedAt: at('02:30') };
    const idempotencyKey = `p${String(this.keys)}`;
    return { gridId: this.grid, workerId: this.worker, ...times, idempotencyKey, ...more };
  }

  record = (more: object = {}, who: Viewer = WANG): ReturnType<AdjustedCity['make']> =>
    this.city.make(RECORD, this.sound(more), who);
}
