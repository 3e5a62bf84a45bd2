import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { NewResidentialQuarter, QuarterChanges } from './new-residential-quarter.js';
import type { ResidentialQuarter, ResidentialQuarterFilter } from './residential-quarter.js';

/** Every stored quarter. Lists come in order of place and id. */
export interface ResidentialQuarterRepository {
  findByIds(ids: readonly string[]): Promise<readonly ResidentialQuarter[]>;
  findPage(filter: ResidentialQuarterFilter, window: PageWindow): Promise<readonly ResidentialQuarter[]>;
  count(filter: ResidentialQuarterFilter): Promise<number>;
  /** Under divisions: all that lie in them, at any depth. */
  readonly ofDivisions: ChildListReader<null, ResidentialQuarter>;
  /** Stores a quarter, once for each request key. */
  add(
    quarter: NewResidentialQuarter,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ResidentialQuarter>;
  /** Changes a quarter. Throws `CONFLICT` unless it still has `expectedVersion`. */
  update(id: string, changes: QuarterChanges, expectedVersion: number): Promise<ResidentialQuarter>;
}
