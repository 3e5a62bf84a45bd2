import type { ChildListReader, PageWindow } from '@governance/shared';
import type { Division, DivisionFilter } from './division.js';

/** Every stored division. Lists come in order of code. */
export interface DivisionRepository {
  /** As they were at an instant; without one, in their newest version, abolished ones too. */
  findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Division[]>;
  findPage(filter: DivisionFilter, window: PageWindow): Promise<readonly Division[]>;
  count(filter: DivisionFilter): Promise<number>;
  /** Divisions directly below others, as they were at an instant; as they are now without one. */
  readonly children: ChildListReader<Date | null, Division>;
}
