import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { HoursPlan, HoursPlanFilter, NewHoursPlan } from './hours-plan.js';

/** A plan that somebody declares. */
export interface DeclaredHoursPlan {
  readonly plan: NewHoursPlan;
  readonly subject: string;
  readonly at: Date;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored plan that a viewer may see. Lists come with the latest first. */
export interface HoursPlanRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly HoursPlan[]>;
  findPage(filter: HoursPlanFilter, window: PageWindow, viewer: Viewer): Promise<readonly HoursPlan[]>;
  count(filter: HoursPlanFilter, viewer: Viewer): Promise<number>;
  /** Under volunteers: what they plan. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, HoursPlan>;
  /**
   * Stores one, once for each request key. Throws `NOT_FOUND` for whoever is no volunteer of the city,
   * `DIVISION_UNKNOWN`, `INVALID_INPUT` for their own community, and `ALREADY_EXISTS` when another of theirs stands for
   * the community on some of these days.
   */
  declare(declared: DeclaredHoursPlan): Promise<HoursPlan>;
  /** Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` for one that is over. */
  end(id: string, expectedVersion: number, at: Date): Promise<HoursPlan>;
}
