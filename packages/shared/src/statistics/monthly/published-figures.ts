import { metricNamed } from '../../metrics/metric-registry.js';
import type { Figures } from '../figures.js';
import type { WantedFigures } from '../read-figures.js';
import type { MonthlyFigure, MonthlyTerm, PublishedFigure } from './monthly-figure.js';

/** What must be read for a service's monthly figures. */
export function wantedForMonth(figures: readonly MonthlyFigure[]): WantedFigures {
  const terms = figures.flatMap(termsOf);
  const parted = figures.filter(({ byDimension }) => byDimension === true).flatMap(termsOf);
  return {
    flows: [...new Set(terms.flatMap((term) => ('flow' in term ? [term.flow] : [])))],
    stocks: [...new Set(terms.flatMap((term) => ('stock' in term ? [term.stock] : [])))],
    byDimension: [...new Set(parted.map(measureOf))],
  };
}

/** A place's figures of one month: the whole of each, then its parts. What is nothing of nothing is left out. */
export function publishedFigures(
  definitions: readonly MonthlyFigure[],
  figures: Figures,
): readonly PublishedFigure[] {
  return definitions.flatMap((definition) =>
    ['', ...dimensionsOf(definition, figures)]
      .map((dimension) => published(definition, figures, dimension))
      .filter(({ numerator, denominator }) => numerator !== 0 || (denominator ?? 0) !== 0),
  );
}

const measureOf = (term: MonthlyTerm): string => ('flow' in term ? term.flow : term.stock);

const termsOf = ({ numerator, denominator, excluded }: MonthlyFigure): readonly MonthlyTerm[] => [
  ...numerator,
  ...(denominator ?? []),
  ...(excluded ?? []),
];

function dimensionsOf(definition: MonthlyFigure, figures: Figures): readonly string[] {
  if (definition.byDimension !== true) return [];
  const parts = termsOf(definition).flatMap((term) => figures.partsOf(measureOf(term)));
  return [...new Set(parts.map(({ dimension }) => dimension))].filter((it) => it !== '').sort();
}

function published(
  { metric, numerator, denominator, excluded = [] }: MonthlyFigure,
  figures: Figures,
  dimension: string,
): PublishedFigure {
  const version = metricNamed(metric)?.version;
  if (version === undefined) throw new Error(`No metric is called ${metric}`);
  const amountOf = (term: MonthlyTerm): number =>
    dimension === '' ? figures.of(measureOf(term)) : figures.ofParts(measureOf(term), [dimension]);
  const sumOf = (terms: readonly MonthlyTerm[]): number =>
    terms.reduce((sum, term) => sum + (term.minus === true ? -amountOf(term) : amountOf(term)), 0);
  return {
    metric,
    version,
    dimension,
    numerator: sumOf(numerator),
    denominator: denominator && sumOf(denominator),
    excluded: sumOf(excluded),
  };
}
