import { z } from 'zod';
import type { OperationExample } from './dev-routes.js';
import type { Ask } from './graph-places.js';

/** 建华区, whose account tells of one ranking of all its communities. */
const DISTRICT = '230203000000';

const QUERY = `query ExampleScheme($district: DivisionCode!) {
  evaluationSchemes(filter: { divisionCode: $district }, first: 1) { nodes { id year division { code } } }
}`;
const Scheme = z.object({ id: z.string(), year: z.int(), division: z.object({ code: z.string() }) });
const Answer = z.object({ evaluationSchemes: z.object({ nodes: z.array(Scheme) }) });

/** Variables of `community-ranking`: a scheme that everybody reads, and its year. Empty where there is none. */
export async function rankingExample(ask: Ask): Promise<Readonly<Record<string, OperationExample>>> {
  const { data } = await ask(QUERY, { district: DISTRICT });
  const found = Answer.safeParse(data);
  const scheme = found.success ? found.data.evaluationSchemes.nodes[0] : undefined;
  if (!scheme) return {};
  const { id: schemeId, year, division } = scheme;
  const period = { from: startOf(year), to: startOf(year + 1) };
  return {
    'community-ranking': {
      person: 'district-supervisor',
      division: division.code,
      variables: { schemeId, divisionCode: division.code, period },
    },
  };
}

const startOf = (year: number): string => `${String(year)}-01-01T00:00:00+08:00`;
