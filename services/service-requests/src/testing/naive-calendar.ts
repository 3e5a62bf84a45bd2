import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
const OFFSET = 480 * 60_000;

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(__dirname, '../../../../data', file), 'utf8')
    .split('\n')
    .slice(1, -1);

const PUBLISHED = new Map(linesOf('working-days.csv').map((line) => [line.slice(0, 10), line.split(',')[1]]));
const PUBLISHED_YEARS = new Set([...PUBLISHED.keys()].map((day) => day.slice(0, 4)));
const STATUTORY = linesOf('statutory-days.csv')
  .map((line) => line.slice(0, 10))
  .filter((day) => !PUBLISHED_YEARS.has(day.slice(0, 4)));
const OFF = new Set(STATUTORY);

const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

// Whatever is no weekday of its own is given back later.
for (const [index, day] of STATUTORY.entries()) {
  if (!isWeekend(day) && STATUTORY.indexOf(day) === index) continue;
  let made = day;
  while (OFF.has(made) || isWeekend(made))
    made = new Date(Date.parse(`${made}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  OFF.add(made);
}

/**
 * Whether the day in Shanghai is worked, without a line of the product's code: as published, else off by the law or at
 * the weekend. After both files, weekends alone.
 */
export function isWorked(ms: number): boolean {
  const day = new Date(ms + OFFSET).toISOString().slice(0, 10);
  const kind = PUBLISHED.get(day);
  return kind ? kind === 'WORKDAY' : !OFF.has(day) && !isWeekend(day);
}
