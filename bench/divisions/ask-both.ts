import { ANONYMOUS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

/** Something to ask, with other variables each time. */
export interface Question {
  readonly name: string;
  readonly document: string;
  readonly times: number;
  readonly variables: (time: number) => Readonly<Record<string, unknown>>;
}

/** What a question costs in the small table and in the national one. */
export interface Answer {
  readonly name: string;
  readonly small: Cost;
  readonly national: Cost;
}

interface Cost {
  readonly statements: number;
  /** Median, in milliseconds. */
  readonly ms: number;
}

/** Look-ups of places that both tables hold, and searches. */
export const QUESTIONS = (communities: readonly string[]): readonly Question[] => {
  const place = (time: number) => ({ code: communities[(time * 7919) % communities.length] });
  const search = (text: string) => () => ({ text });
  const searching =
    'query($text: String!) { divisions(filter: { search: $text }) { nodes { code fullName } } }';
  const counting = 'query($text: String!) { divisions(filter: { search: $text }) { totalCount } }';
  return [
    {
      ...{ name: 'division(code) with ancestors', times: 1000, variables: place },
      document:
        'query($code: DivisionCode!) { division(code: $code) { name fullName kind ancestors { code name level } } }',
    },
    {
      ...{ name: 'children of its township', times: 300, variables: place },
      document:
        'query($code: DivisionCode!) { division(code: $code) { parent { children(first: 20) { nodes { code name } } } } }',
    },
    { name: 'search 团结, first page', document: searching, times: 100, variables: search('团结') },
    { name: 'search 书林社区, first page', document: searching, times: 100, variables: search('书林社区') },
    { name: 'search 没有这里, no match', document: searching, times: 100, variables: search('没有这里') },
    { name: 'search 团结, counted', document: counting, times: 100, variables: search('团结') },
    { name: 'search 村, first page', document: searching, times: 50, variables: search('村') },
    { name: 'search 疃 (one character, rare)', document: searching, times: 10, variables: search('疃') },
  ];
};

/** Asks both in turn, so that whatever else the machine does meets both. */
export async function askBoth(
  { name, document, times, variables }: Question,
  small: TestService,
  national: TestService,
): Promise<Answer> {
  const costs = new Map([small, national].map((it) => [it, { times: [] as number[], statements: 0 }]));
  for (let time = 0; time < times; time += 1) {
    for (const [city, cost] of costs) {
      city.forgetStatements();
      const began = performance.now();
      const { errors } = await city.ask(ANONYMOUS, document, variables(time));
      cost.times.push(performance.now() - began);
      cost.statements = Math.max(cost.statements, city.statements.length);
      if (errors?.[0]) throw new Error(errors[0].message);
    }
  }
  const costOf = (of: TestService): Cost => {
    const cost = costs.get(of) ?? { times: [], statements: 0 };
    const inOrder = cost.times.toSorted((left, right) => left - right);
    return { statements: cost.statements, ms: inOrder[Math.floor(inOrder.length / 2)] ?? 0 };
  };
  return { name, small: costOf(small), national: costOf(national) };
}
