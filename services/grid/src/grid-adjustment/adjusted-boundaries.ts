import { assertAll, DomainError } from '@governance/shared';
import { areaOf } from '../boundary/boundary-area.js';
import type { Boundary } from '../boundary/boundary.js';
import { differingArea, sharedArea, united } from '../boundary/clip-boundaries.js';
import { parseBoundaries } from '../boundary/drawn-boundary.js';
import type { SplitPart } from './adjustment-request.js';

/** Parts may miss or exceed the whole by so much: drawn lines follow each other within centimetres. */
const TOLERANCE = { share: 0.001, squareMetres: 1 };

/** The boundaries of a split's parts, none when no part has one. Throws for faults, and when only some have one. */
export function boundariesOfParts(parts: readonly SplitPart[]): readonly Boundary[] {
  const drawn = parts.flatMap(({ boundary }) => boundary ?? []);
  if (drawn.length > 0 && drawn.length < parts.length)
    throw refused('parts', '各部分应都有边界,或都没有边界');
  return parseBoundaries(drawn);
}

/** Throws unless parts cover together exactly what the grid did, and nothing twice. A grid without boundary takes any. */
export function assertPartsCover(whole: Boundary | null, parts: readonly Boundary[]): void {
  if (parts.length === 0) {
    if (whole) throw refused('parts', '该网格有边界,请给出各部分的边界');
    return;
  }
  const shapes = parts.map(({ polygons }) => polygons);
  const cover = united(shapes);
  const most = areaOf(whole?.polygons ?? cover) * TOLERANCE.share + TOLERANCE.squareMetres;
  assertAll(
    () => {
      const differing = whole ? differingArea(cover, whole.polygons) : 0;
      if (differing > most)
        throw refused('boundary', `各部分合起来与原网格边界相差 ${String(Math.round(differing))} 平方米`);
    },
    () => {
      for (const [index, shape] of shapes.entries())
        for (const [later, other] of shapes.entries()) {
          const twice = later > index ? sharedArea(shape, other) : 0;
          if (twice <= most) continue;
          const which = `第 ${String(index + 1)} 和第 ${String(later + 1)} 部分`;
          throw refused('boundary', `${which}重叠 ${String(Math.round(twice))} 平方米`);
        }
    },
  );
}

/** All that the grids of a merge cover; null when none has a boundary. Throws when only some have one. */
export function mergedBoundary(boundaries: readonly (Boundary | null)[]): Boundary | null {
  const known = boundaries.filter((it) => it !== null);
  const [first] = known;
  if (!first) return null;
  if (known.length < boundaries.length)
    throw refused('grids', '合并的网格应都有边界,或都没有边界,请先补画边界');
  const { coordinateSystem } = first;
  return { coordinateSystem, polygons: united(known.map(({ polygons }) => polygons)) };
}

const refused = (field: string, message: string): DomainError =>
  new DomainError('INVALID_INPUT', message, { field });
