import type { MeasuredStart } from './measure-start.js';

/** What we aim at, by row. */
const AIMS = { first: 60, later: 8, megabytes: 450 };

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly aim: number | null;
}

/** The measurements as a Markdown table: every run, their median, and what we aim at. */
export function startTable(first: readonly MeasuredStart[], later: readonly MeasuredStart[]): string {
  const all = [...first, ...later];
  const rows: readonly Row[] = [
    { name: 'first start', unit: 's', values: first.map(({ seconds }) => seconds), aim: AIMS.first },
    { name: 'later start', unit: 's', values: later.map(({ seconds }) => seconds), aim: AIMS.later },
    memoryRow(
      'process, most, first start',
      first.map((it) => it.mostMegabytes),
    ),
    memoryRow(
      'process, most, later start',
      later.map((it) => it.mostMegabytes),
    ),
    memoryRow(
      'process, at rest',
      all.map((it) => it.restMegabytes),
    ),
    {
      ...memoryRow(
        'PostgreSQL, at rest',
        all.map((it) => it.childrenMegabytes),
      ),
      aim: null,
    },
  ];
  return ['| measured | runs | median | aim |', '| --- | --- | --- | --- |', ...rows.map(line)].join('\n');
}

const memoryRow = (name: string, values: readonly number[]): Row => ({
  name,
  unit: 'MB',
  values,
  aim: AIMS.megabytes,
});

function line({ name, unit, values, aim }: Row): string {
  const middle = median(values);
  const goal = aim === null ? '' : `${middle < aim ? 'met' : 'missed'}: under ${String(aim)} ${unit}`;
  return `| ${name} | ${values.map(rounded).join(', ')} ${unit} | ${rounded(middle)} ${unit} | ${goal} |`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

const rounded = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
