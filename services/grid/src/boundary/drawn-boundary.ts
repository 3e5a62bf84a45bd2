import { assertAll, DomainError } from '@governance/shared';
import type { Boundary } from './boundary.js';
import { parseBoundary } from './parse-boundary.js';

/** A boundary as somebody hands it in. */
export interface DrawnBoundary {
  /** GeoJSON. */
  readonly geometry: unknown;
  /** Name of the coordinate system. */
  readonly coordinateSystem: string;
}

/** Parses several boundaries; throws the faults of all of them, each with its number in the list. */
export function parseBoundaries(drawn: readonly DrawnBoundary[]): readonly Boundary[] {
  const parsed: Boundary[] = [];
  assertAll(
    ...drawn.map(({ geometry, coordinateSystem }, index) => () => {
      try {
        parsed.push(parseBoundary(geometry, coordinateSystem));
      } catch (error) {
        throw drawn.length > 1 && error instanceof DomainError ? numbered(error, index) : error;
      }
    }),
  );
  return parsed;
}

const numbered = ({ code, message, details }: DomainError, index: number): DomainError =>
  new DomainError(code, `第 ${String(index + 1)} 个边界:${message}`, { ...details, index });
