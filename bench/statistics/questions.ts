import { CITY, COMMUNITY, YEAR } from './many-requests.js';

/** Every figure that consumers ask of a place in one question. */
export const STATS = `query ($places: [_Any!]!, $period: PeriodInput!) { _entities(representations: $places) {
  ... on Division { serviceRequestStats(period: $period) {
    received closed overdue whistles responseRate { value } resolutionRate { value } satisfactionRate { value }
    onTimeRate { value } completionRate { value } composite { score preset } medianHours p90Hours } } } }`;

const of = (code: string, from: string, to: string) => ({
  places: [{ __typename: 'Division', code }],
  period: { from: `${from}T00:00:00+08:00`, to: `${to}T00:00:00+08:00` },
});
const year = (after: number): string => `${String(YEAR + after)}-01-01`;
const month = (number: string): string => `${String(YEAR)}-${number}-01`;

/** What is asked, by the name under which its time is printed. */
export const QUESTIONS = {
  'community, month': of(COMMUNITY, month('06'), month('07')),
  'city, month': of(CITY, month('06'), month('07')),
  'city, year': of(CITY, year(0), year(1)),
  'city, 90 days': of(CITY, `${String(YEAR)}-03-17`, `${String(YEAR)}-06-15`),
} as const;
export type QuestionName = keyof typeof QUESTIONS;
