import type { ChildListReader, PageWindow } from '@governance/shared';
import type { Division, DivisionFilter } from './division.js';

/** Every stored division. Lists come in order of code. */
export interface DivisionRepository {
  /** As they were at an instant; without one, in their newest version, abolished ones too. */
  findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Division[]>;
  findPage(filter: DivisionFilter, window: PageWindow): Promise<readonly Division[]>;
  count(filter: DivisionFilter): Promise<number>;
  /** Current divisions directly below others. */
  readonly children: ChildListReader<null, Division>;
}
