import { createHash } from 'node:crypto';
import {
  businessDay,
  caseNumber,
  cityCodeOf,
  DivisionLevel,
  shiftedMonth,
  startOfMonth,
} from '@governance/shared';
import { z } from 'zod';
import type { DevVariables, OperationExample } from './dev-routes.js';
import { checkInExample } from './check-in-example.js';
import type { Ask } from './graph-places.js';
import { rankingExample } from './ranking-example.js';

/** 西山区, where ready-made people are placed by default. */
const DISTRICT = '530112000000';

const QUERY = `query ExampleCommunity($district: DivisionCode!) {
  grids(filter: { divisionCode: $district }, first: 1) {
    nodes { division { code ancestors { code level } } }
  }
}`;
const Place = z.object({ code: z.string() });
const Answer = z.object({
  grids: z.object({
    nodes: z.array(
      z.object({
        division: Place.extend({ ancestors: z.array(Place.extend({ level: z.enum(DivisionLevel) })) }),
      }),
    ),
  }),
});

/** A community that has demonstration data, and the street above it. */
interface ExampleCommunity {
  readonly code: string;
  readonly street: string;
}

/** The token of the one duty card that demonstration data hold in a community. */
const demoDutyCardToken = (code: string): string => `${code.slice(0, 4)}-demo${'0'.repeat(16)}${code}`;

/** The number of the one request of a community that demonstration data follow to the verdict. */
const demoRequestNumber = (code: string): string =>
  caseNumber(cityCodeOf(code), createHash('sha256').update(`timeline-example ${code}`).digest());

/** For each operation that consumers run, by the name of its file: whom to ask as, and with which variables. */
const EXAMPLES: Readonly<Record<string, (community: ExampleCommunity) => OperationExample>> = {
  'first-slice': ({ code, street }) => ({ person: 'street-officer', division: street, variables: { code } }),
  'structure-as-of': ({ code }) => ({
    person: 'auditor',
    division: DISTRICT,
    variables: { code, asOf: '2025-01-01T00:00:00+08:00' },
  }),
  'request-timeline': ({ code, street }) => ({
    person: 'street-officer',
    division: street,
    variables: { number: demoRequestNumber(code) },
  }),
  'request-series': ({ code, street }) => ({
    person: 'street-officer',
    division: street,
    variables: { divisionCode: code, ...lastYear(new Date()) },
  }),
  // An open dashboard, about the district that accounts print figures of.
  'place-overview': () => ({
    person: null,
    variables: { code: DISTRICT, period: lastYear(new Date()) },
  }),
  'big-party-committee': ({ code, street }) => ({
    person: 'street-officer',
    division: street,
    variables: { code, period: lastYear(new Date()) },
  }),
  'whistle-wall': ({ street }) => ({
    person: 'street-officer',
    division: street,
    variables: { divisionCode: street, after: null },
  }),
  'duty-card': ({ code }) => ({ person: null, variables: { token: demoDutyCardToken(code) } }),
};

/** The twelve months before this one and this one, so that the answer is the same all month. */
function lastYear(now: Date): { readonly from: string; readonly to: string } {
  const month = startOfMonth(businessDay(now));
  const startOf = (day: string): string => `${day}T00:00:00+08:00`;
  return { from: startOf(shiftedMonth(month, -12)), to: startOf(shiftedMonth(month, 1)) };
}

/** Finds variables that work on the loaded data, by asking the graph itself. Empty where there are no such data. */
export const operationExamples =
  (ask: Ask): DevVariables =>
  async () => ({
    ...(await communityExamples(ask)),
    ...(await rankingExample(ask)),
  });

async function communityExamples(ask: Ask): Promise<Readonly<Record<string, OperationExample>>> {
  const { data } = await ask(QUERY, { district: DISTRICT });
  const found = Answer.safeParse(data);
  const division = found.success ? found.data.grids.nodes[0]?.division : undefined;
  const street = division?.ancestors.find(({ level }) => level === DivisionLevel.TOWNSHIP)?.code;
  if (!division || street === undefined) return {};
  const community = { code: division.code, street };
  const examples = Object.entries(EXAMPLES).map(
    ([name, exampleFor]) => [name, exampleFor(community)] as const,
  );
  return { ...Object.fromEntries(examples), ...(await checkInExample(ask, division.code)) };
}
