import {
  type PublishedFigures,
  publishedMonth,
  type SeriesFigure,
  startOfBusinessDay,
} from '@governance/shared';
import type { PlaceWithChildren } from './request-series.js';
import { SeriesCell, type SeriesNumbers, type SeriesRow } from './series-row.js';
import { withheldCategories } from './withheld-categories.js';

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

/**
 * One line for each bucket, place and category, in this order. Those outside are told nothing of sensitive categories, and
 * of satisfaction what was published: by place and month, as `publishedMonth` says.
 */
export function rowsOfSeries(
  figures: readonly SeriesFigure[],
  lines: SeriesLines,
  published: ReadonlyMap<string, PublishedFigures>,
): readonly SeriesRow[] {
  const cells = cellsOf(figures, lines);
  const hidden = lines.inside ? new Set() : withheldCategories(lines.categories?.all ?? []);
  const categories = lines.categories?.shown.map(({ code }) => code) ?? [null];
  return lines.buckets.flatMap((bucket) =>
    placesOf(lines).flatMap((place) =>
      categories.map((category): SeriesRow => {
        const scope = place.code ?? lines.scope;
        const cell = cells.get(keyOf(bucket, scope, category)) ?? new SeriesCell();
        const numbers = cell.numbers(receivedMeasure(lines.scope));
        const shown = category !== null && hidden.has(category) ? NOTHING : numbers;
        const satisfaction = lines.inside ? shown : toldOutside(published.get(publishedMonth(scope, bucket)));
        const isPart = scope === lines.scope && (lines.places?.children.length ?? 0) > 0;
        const told = isPart && !lines.inside ? UNTOLD : satisfaction;
        return {
          bucket,
          bucketEpochMs: startOfBusinessDay(bucket).getTime(),
          divisionCode: place.code,
          divisionName: place.name,
          categoryCode: category,
          ...shown,
          satisfactionRate: told === null ? null : told.satisfactionRate,
          suppressed: shown === NOTHING || told === null,
        };
      }),
    ),
  );
}

type Told = Pick<SeriesNumbers, 'satisfactionRate'> | null;

/** What lies in a place and in none below it is never published by itself. */
const UNTOLD: Told = null;

/** Null for what is held back; a rate of null where nobody answered. */
function toldOutside(published: PublishedFigures | undefined): Told {
  const [answered, satisfied] = [
    published?.of('request.satisfaction_answered') ?? null,
    published?.of('request.satisfied') ?? null,
  ];
  if (answered === null || satisfied === null) return null;
  return { satisfactionRate: answered === 0 ? null : satisfied / answered };
}

const NOTHING: SeriesNumbers = {
  received: null,
  closed: null,
  onTimeRate: null,
  satisfactionRate: null,
  medianHours: null,
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
