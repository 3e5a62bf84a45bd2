import { FigureQualifier } from '../reported-figure/figure-qualifier.js';
import type { ReportedFigure } from '../reported-figure/reported-figure.js';

/** How far what is about a figure may lie from it, as a share of it. */
const ABOUT = 0.05;

/**
 * Whether a computed value is what an account reported, by the word that the account uses. EXACT: the same when rounded
 * to as many decimals as are printed. AT_LEAST (余, 以上): that or more. ABOUT (约): within 5 %. NEARLY (近): less, by 5 %
 * at most. The value is in the unit of the figure: a rate in percent is a hundred times itself.
 */
export function meetsReported(value: number, { value: reported, qualifier }: ReportedFigure): boolean {
  const tolerance = Math.abs(reported) * ABOUT;
  switch (qualifier) {
    case FigureQualifier.EXACT:
      return value.toFixed(decimalsOf(reported)) === reported.toFixed(decimalsOf(reported));
    case FigureQualifier.AT_LEAST:
      return value >= reported;
    case FigureQualifier.ABOUT:
      return Math.abs(value - reported) <= tolerance;
    case FigureQualifier.NEARLY:
      return value < reported && reported - value <= tolerance;
  }
}

/** The one figure that the accounts print of a place by this metric. Throws when there is none, or more than one. */
export function figureOf(
  figures: readonly ReportedFigure[],
  divisionCode: string,
  metricCode: string,
): ReportedFigure {
  const [figure, ...others] = figures.filter(
    (it) => it.divisionCode === divisionCode && it.metricCode === metricCode,
  );
  if (!figure || others.length > 0) throw new Error(`not one figure of ${divisionCode} by ${metricCode}`);
  return figure;
}

const decimalsOf = (printed: number): number => (String(printed).split('.')[1] ?? '').length;
