import { assertAll, assertPublicName, DomainError } from '@governance/shared';

/** 巡查点位: a place in a grid that rounds go by, e.g. a gate or a shelter. A directory: everybody reads it. */
export interface PatrolCheckpoint {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string;
  readonly version: number;
  readonly name: string;
  /** Degrees, WGS 84; both or none. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Null while it is in use. */
  readonly closedAt: Date | null;
}

/** A checkpoint to be registered. */
export type NewPatrolCheckpoint = Pick<PatrolCheckpoint, 'gridId' | 'name' | 'longitude' | 'latitude'>;

/** A grid has at most so many checkpoints in use. */
export const MAX_CHECKPOINTS_OF_GRID = 50;
const MAX_NAME_LENGTH = 60;

/** Throws all that is wrong with a checkpoint, as far as it alone tells. */
export function assertValidCheckpoint({ name, longitude, latitude }: NewPatrolCheckpoint): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if ((longitude === null) !== (latitude === null))
        throw new DomainError('INVALID_INPUT', '经纬度应一并填写', { field: 'latitude' });
    },
    () => {
      assertWithin(longitude, 180, 'longitude');
    },
    () => {
      assertWithin(latitude, 90, 'latitude');
    },
  );
}

function assertWithin(degrees: number | null, most: number, field: string): void {
  if (degrees === null || Math.abs(degrees) <= most) return;
  throw new DomainError('INVALID_INPUT', `应为 -${String(most)} 到 ${String(most)} 度`, { field });
}
