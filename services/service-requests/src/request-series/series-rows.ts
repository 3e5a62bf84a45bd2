import { type SeriesFigure, startOfBusinessDay } from '@governance/shared';
import type { PlaceWithChildren } from './request-series.js';
import { SeriesCell, type SeriesNumbers, type SeriesRow } from './series-row.js';
import { withheldCategories, withheldCells } from './withheld-cells.js';

/** An upper category, and whether those outside may not see it apart. */
export interface UpperCategory {
  readonly code: string;
  readonly sensitive: boolean;
}

/** Which lines a series has, and for whom. */
export interface SeriesLines {
  /** A division code or an organization id. */
  readonly scope: string;
  /** First days of the buckets. */
  readonly buckets: readonly string[];
  /** Null for a department. */
  readonly places: PlaceWithChildren | null;
  /** All that the city knows, and those with lines of their own; null where they are not told apart. */
  readonly categories: {
    readonly all: readonly UpperCategory[];
    readonly shown: readonly UpperCategory[];
  } | null;
  readonly inside: boolean;
}

/** Measures that a series is made of, and which of them are read by dimension. */
export function measuresOf(scope: string, byCategory: boolean) {
  const hours = byCategory ? 'request.category_hours' : 'request.handling_hours';
  const measures = [
    receivedMeasure(scope),
    'request.closed',
    'request.on_time',
    'request.resolve_due',
    'request.satisfaction_answered',
    'request.satisfied',
    hours,
  ];
  return { measures, byDimension: byCategory ? measures : [hours] };
}

/** One line for each bucket, place and category, in this order; what few answered is held back from those outside. */
export function rowsOfSeries(figures: readonly SeriesFigure[], lines: SeriesLines): readonly SeriesRow[] {
  const cells = cellsOf(figures, lines);
  const hidden = lines.inside ? new Set() : withheldCategories(lines.categories?.all ?? []);
  const categories = lines.categories?.shown.map(({ code }) => code) ?? [null];
  return lines.buckets.flatMap((bucket) => {
    const told = placesOf(lines).map((place) =>
      categories.map((category) => ({
        ...{ bucket, place, category },
        cell: cells.get(keyOf(bucket, place.code ?? lines.scope, category)) ?? new SeriesCell(),
      })),
    );
    const withheld = lines.inside
      ? new Set<SeriesCell>()
      : withheldIn(told.map((line) => line.map(({ cell }) => cell)));
    return told.flat().map(({ place, category, cell }): SeriesRow => {
      const numbers = cell.numbers(receivedMeasure(lines.scope));
      const shown = category !== null && hidden.has(category) ? NOTHING : numbers;
      return {
        bucket,
        bucketEpochMs: startOfBusinessDay(bucket).getTime(),
        ...{ divisionCode: place.code, divisionName: place.name, categoryCode: category },
        ...(withheld.has(cell) ? { ...shown, satisfactionRate: null } : shown),
        suppressed: shown === NOTHING || withheld.has(cell),
      };
    });
  });
}

const NOTHING: SeriesNumbers = {
  ...{ received: null, closed: null, onTimeRate: null, satisfactionRate: null, medianHours: null },
};

/** A department receives what is given to it. */
const receivedMeasure = (scope: string): string =>
  scope.length === 12 ? 'request.received' : 'request.dispatched';

const keyOf = (bucket: string, scope: string, category: string | null): string =>
  [bucket, scope, category ?? ''].join(' ');

/** The place itself stands for what lies in it and in none of the places below, and comes first. */
const placesOf = ({
  places,
}: SeriesLines): readonly { readonly code: string | null; readonly name: string | null }[] =>
  places === null ? [{ code: null, name: null }] : [places.place, ...places.children];

/** Sums by line. What the children make up is taken from the place itself. */
function cellsOf(
  figures: readonly SeriesFigure[],
  { scope, categories }: SeriesLines,
): ReadonlyMap<string, SeriesCell> {
  const cells = new Map<string, SeriesCell>();
  const cellOf = (key: string): SeriesCell => {
    const known = cells.get(key) ?? new SeriesCell();
    cells.set(key, known);
    return known;
  };
  for (const figure of figures) {
    const category = categories === null ? null : (figure.dimension.split('/')[0] ?? '');
    cellOf(keyOf(figure.step, figure.scope, category)).add(figure, 1);
    if (figure.scope !== scope) cellOf(keyOf(figure.step, scope, category)).add(figure, -1);
  }
  return cells;
}

/** Of one bucket's lines, by place and within it by category: the cells add up both ways. */
function withheldIn(lines: readonly (readonly SeriesCell[])[]): ReadonlySet<SeriesCell> {
  const columns = (lines[0] ?? []).map((_, index) => lines.flatMap((line) => line.slice(index, index + 1)));
  return new Set(
    [...lines, ...columns].flatMap((group) => {
      const withheld = withheldCells(group.map(({ answered }) => answered));
      return group.filter((_, index) => withheld.has(index));
    }),
  );
}
