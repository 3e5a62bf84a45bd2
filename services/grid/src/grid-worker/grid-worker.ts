import { assertAll, assertPublicName } from '@governance/shared';
import { assertWorkPhone, type WorkPhone } from './work-phone.js';

/** A grid worker: an official duty with a name. Workers are a directory, published by design: everybody reads them. */
export interface GridWorker {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly displayName: string;
  /** Code from the reference data, e.g. `FULL_TIME`. */
  readonly kind: string;
  /** A number of the office, never a private one. */
  readonly workPhone: string | null;
  /** Since when they are no grid worker any more; null while they are. */
  readonly endedAt: Date | null;
}

/** A worker as the one who answers for a grid. */
export interface AssignedWorker extends GridWorker {
  readonly gridId: string;
}

/** Somebody who becomes a grid worker. */
export interface NewGridWorker {
  readonly divisionCode: string;
  readonly displayName: string;
  readonly kind: string;
  readonly workPhone: WorkPhone | null;
}

/** What is to be different about a worker; what is left out stays, a phone of `null` is taken away. */
export interface GridWorkerChanges {
  readonly displayName?: string;
  readonly kind?: string;
  readonly workPhone?: WorkPhone | null;
}

/** What a list of workers is limited to. */
export interface GridWorkerFilter {
  readonly divisionCode?: string | null;
  readonly kind?: string | null;
}

/** A grid has at most so many workers at once; assigning one more is refused. */
export const MAX_WORKERS_OF_GRID = 50;

const MAX_NAME_LENGTH = 20;

/** Throws what is wrong with what is stated of a worker, as far as it alone tells. */
export function assertSoundWorker({ displayName, workPhone }: GridWorkerChanges): void {
  assertAll(
    () => {
      if (displayName !== undefined) assertPublicName(displayName, MAX_NAME_LENGTH, 'displayName');
    },
    () => {
      if (workPhone != null) assertWorkPhone(workPhone);
    },
  );
}
