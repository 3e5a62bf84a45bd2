import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CountedHonors, Honor, HonorFilter, NewHonor } from './honor.js';

/** Which honours somebody wants to see, and as whom. */
export interface HonorSelection {
  readonly viewer: Viewer;
  readonly filter: HonorFilter;
}

/** A nomination to be stored. */
export interface Nomination {
  readonly honor: NewHonor;
  readonly divisionCode: string;
  readonly nominatedByOrganizationId: string;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored honour, the newest first. Whatever reads rows takes a viewer and gives what they may see. */
export interface HonorRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Honor[]>;
  findPage(selection: HonorSelection, window: PageWindow): Promise<readonly Honor[]>;
  count(selection: HonorSelection): Promise<number>;
  /** Under volunteers: those that the viewer may see. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, Honor>;
  /** Under places where volunteers are at home: those that the viewer may see. */
  ofDivisions(viewer: Viewer): ChildListReader<HonorFilter, Honor>;
  /** How many were awarded, shown or not. */
  countAwarded(counted: CountedHonors): Promise<number>;
  /** Stores a nomination, once for each request key. Throws `ALREADY_EXISTS` for the same title, period and person. */
  nominate(nomination: Nomination): Promise<Honor>;
  /** Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` when it was awarded before. */
  award(id: string, expectedVersion: number): Promise<Honor>;
  /** Shows the honour under a name, or to nobody any more. Throws `CONFLICT`. */
  show(id: string, shownName: string | null, expectedVersion: number): Promise<Honor>;
}
