import { readFileSync } from 'node:fs';
import { groupBy, metricNamed, parseCsv, parseDivisionCode } from '@governance/shared';
import { FigureQualifier } from './figure-qualifier.js';
import { accountNamed } from './published-account.js';
import { MOST_FIGURES_OF_A_PLACE, type ReportedFigure } from './reported-figure.js';

const COLUMNS = 'metric_code,division_code,division_name,value,qualifier,unit,period,account,note';
/** What the file says where an account prints no period. */
const NO_PERIOD = 'undated';
const PERIOD = /^\d{4}(-Q[1-4]|-\d{2}|\/\d{4})?$/;
const QUALIFIERS = new Set<string>(Object.values(FigureQualifier));

/**
 * Reads the CSV of published figures. Throws with the path and what is wrong when a figure has no metric, another unit
 * than its metric, no account, or stands there twice, and when a place has more than 100.
 */
export function readReportedFigures(path: string): readonly ReportedFigure[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  if (header.join() !== COLUMNS) throw new Error(`${path}: expected the columns ${COLUMNS}`);
  const figures = rows.map((row) => figureOf(row, path));
  for (const [key, same] of groupBy(figures, keyOf))
    if (same.length > 1) throw new Error(`${path}: there twice: ${key}`);
  for (const [code, ofPlace] of groupBy(figures, ({ divisionCode }) => divisionCode))
    if (ofPlace.length > MOST_FIGURES_OF_A_PLACE)
      throw new Error(`${path}: ${code} has more than ${String(MOST_FIGURES_OF_A_PLACE)} figures`);
  return figures;
}

function figureOf(row: readonly string[], path: string): ReportedFigure {
  const [
    metricCode = '',
    division = '',
    ,
    number = '',
    qualifier = '',
    unit,
    period = '',
    account = '',
    note,
  ] = row;
  const fault = (what: string) => new Error(`${path}: ${what}: ${row.join()}`);
  const value = Number(number);
  if (note === undefined || row.length > COLUMNS.split(',').length) throw fault('not a figure');
  if (number.trim() === '' || !Number.isFinite(value)) throw fault('no number');
  if (metricNamed(metricCode)?.unit !== unit || unit === undefined)
    throw fault('no such metric, or another unit');
  if (!isQualifier(qualifier)) throw fault('no such qualifier');
  if (accountNamed(account) === null) throw fault('no such account');
  if (period !== NO_PERIOD && !PERIOD.test(period)) throw fault('no period');
  return {
    divisionCode: parseDivisionCode(division),
    metricCode,
    value,
    qualifier,
    unit,
    period: period === NO_PERIOD ? null : period,
    account,
    note: note === '' ? null : note,
  };
}

const isQualifier = (text: string): text is FigureQualifier => QUALIFIERS.has(text);

const keyOf = ({ divisionCode, metricCode, period, account }: ReportedFigure): string =>
  [divisionCode, metricCode, period ?? NO_PERIOD, account].join(' ');
