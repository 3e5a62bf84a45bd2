import { QUESTIONS, type QuestionName } from './questions.js';

/** How long each question took at one size, in milliseconds. */
export interface Timings {
  readonly size: number;
  readonly milliseconds: Readonly<Record<QuestionName, number>>;
}

/** What is promised: a city's month grows by no more than half from the first size to the last, a city's year costs at most three community months. */
const PROMISES = { growth: 1.5, yearToMonth: 3 } as const;

/** Times and ratios, as Markdown. */
export function statisticsTable(timings: readonly Timings[]): string {
  const names = Object.keys(QUESTIONS) as QuestionName[];
  const rows = timings.map(
    ({ size, milliseconds }) =>
      `| ${size.toLocaleString('en')} | ${names.map((name) => milliseconds[name].toFixed(2)).join(' | ')} |`,
  );
  const [first, last] = [timings[0], timings.at(-1)];
  return [
    `| stored requests | ${names.map((name) => `${name} (ms)`).join(' | ')} |`,
    `| ${['', ...names].map(() => '---').join(' | ')} |`,
    ...rows,
    '',
    ...(first && last ? ratios(first, last) : []),
  ].join('\n');
}

function ratios({ milliseconds: first }: Timings, { milliseconds: last }: Timings): readonly string[] {
  const growth = last['city, month'] / first['city, month'];
  const yearToMonth = last['city, year'] / last['community, month'];
  return [
    `a city's month, last size to first: ${growth.toFixed(2)} (at most ${String(PROMISES.growth)})`,
    `a city's year to a community's month: ${yearToMonth.toFixed(2)} (at most ${String(PROMISES.yearToMonth)})`,
  ];
}
