import { ANONYMOUS, type SubgraphRequest, type Viewer } from '@governance/shared';
import fc from 'fast-check';
import { held, never, turn } from '../testing/held.js';
import { deduplicated } from './entity-deduplication.js';
import { flightKey } from './flight-key.js';
import { SingleFlight } from './single-flight.js';
import type { SubgraphOperation, SubgraphResponse } from './transport.js';

describe('single flight', () => {
  const viewer = fc.record<Viewer>({
    subject: fc.constantFrom(null, 'a', 'b'),
    tier: fc.constantFrom('open', 'internal'),
    roles: fc.constantFrom([], ['RESIDENT'], ['STREET_OFFICER']),
    jurisdictions: fc.constantFrom([], [{ from: '5301', to: '5302' }]),
    organization: fc.constantFrom(null, 'o-1'),
  });
  const asking = fc.record({
    asker: fc.record<SubgraphRequest>({ viewer, requestId: fc.constantFrom('r-1', 'r-2') }),
    request: fc.record<SubgraphOperation>({
      query: fc.constantFrom('{ a }', '{ b }', 'mutation { a }'),
      variables: fc.constantFrom({}, { id: '1' }),
    }),
    leaves: fc.boolean(),
  });

  it('gives everybody the answer to their own question as themselves, and asks no equal one twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 12 }), async (askings) => {
        const flights = new SingleFlight<{ readonly own: unknown }>();
        const sent: string[] = [];
        const keys = askings.map(({ request, asker }) => flightKey(request, asker));
        const controllers = askings.map(() => new AbortController());
        const answers = askings.map(({ request, asker }, index) =>
          flights.fly({
            key: keys[index] ?? null,
            signal: controllers[index]?.signal ?? never(),
            milliseconds: 1000,
            ask: async () => {
              sent.push(keys[index] ?? 'alone');
              await turn();
              return { own: { request, viewer: asker.viewer } };
            },
            copy: (answer) => structuredClone(answer),
          }),
        );
        askings.forEach(({ leaves }, index) => {
          if (leaves) controllers[index]?.abort(new Error('left'));
        });

        const settled = await Promise.allSettled(answers);

        const got = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const stayed = askings.filter(({ leaves }) => !leaves);
        expect(got.map(({ own }) => own)).toEqual(
          stayed.map(({ request, asker }) => ({ request, viewer: asker.viewer })),
        );
        expect(new Set(got).size).toBe(got.length); // nobody holds what another one may change
        const shared = sent.filter((key) => key !== 'alone');
        expect(new Set(shared).size).toBe(shared.length);
        const mutations = askings.filter(({ request }) => request.query.startsWith('mutation'));
        expect(sent.length - shared.length).toBe(mutations.length);
      }),
      { numRuns: 100 },
    );
  });

  it('asks anonymous visitors of different requests once, and people with a role each for themselves', () => {
    const request = { query: '{ a }' };
    const officer: Viewer = { ...ANONYMOUS, subject: 'a', tier: 'internal', roles: ['STREET_OFFICER'] };
    const keyOf = (asker: Viewer, requestId: string) => flightKey(request, { viewer: asker, requestId });

    expect(keyOf(ANONYMOUS, 'r-1')).toBe(keyOf(ANONYMOUS, 'r-2'));
    expect(keyOf(officer, 'r-1')).not.toBe(keyOf(officer, 'r-2'));
  });

  it('ends the question when the last of those who wait has left, not before', async () => {
    const flights = new SingleFlight<string>();
    const answer = held<string>();
    let ended: AbortSignal = never();
    const fly = (signal: AbortSignal) =>
      flights.fly({
        key: 'same',
        signal,
        milliseconds: 1000,
        ask: (wanted) => {
          ended = wanted;
          return answer.promise;
        },
        copy: (text) => text,
      });
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [fly(first.signal), fly(second.signal)];

    first.abort(new Error('left'));
    await expect(both[0]).rejects.toThrow('left');
    const afterFirst = ended.aborted;
    second.abort(new Error('left'));
    await expect(both[1]).rejects.toThrow('left');

    expect([afterFirst, ended.aborted]).toEqual([false, true]);
  });

  it('does not join one that has much less time left', async () => {
    let asked = 0;
    const flights = new SingleFlight<number>();
    const fly = (milliseconds: number) =>
      flights.fly({
        key: 'same',
        signal: never(),
        milliseconds,
        ask: () => turn().then(() => (asked += 1)),
        copy: (number) => number,
      });

    await Promise.all([fly(100), fly(1000), fly(900)]);

    expect(asked).toBe(2);
  });
});

describe('entities that a fetch names twice', () => {
  it('are asked for once, and everything looks as if they had been asked for each time', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'missing', 'forbidden'), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (wanted) => {
        const representations = wanted.map((id) => ({ __typename: 'Grid', id }));
        const planned = { query: '{ _entities }', variables: { representations, first: 5 } };

        const { request, fanOut } = deduplicated(planned);
        const answer = fanOut(subgraph(request));

        const sent = request.variables?.['representations'] as readonly object[];
        expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(sent.length);
        expect(request.variables?.['first']).toBe(5);
        expect({ ...answer, errors: byPath(answer) }).toEqual({
          ...subgraph(planned),
          errors: byPath(subgraph(planned)),
        });
        const objects = (answer.data?.['_entities'] as readonly unknown[]).filter((it) => it !== null);
        expect(new Set(objects).size).toBe(objects.length); // whoever joins writes into each
      }),
      { numRuns: 100 },
    );
  });

  const byPath = ({ errors = [] }: SubgraphResponse) =>
    [...errors].sort((a, b) => String(a.path).localeCompare(String(b.path)));

  function subgraph({ variables }: SubgraphOperation): SubgraphResponse {
    const asked = variables?.['representations'] as readonly { readonly id: string }[];
    return {
      data: {
        _entities: asked.map(({ id }) => (id === 'missing' || id === 'forbidden' ? null : { name: id })),
      },
      errors: asked.flatMap(({ id }, index) =>
        id === 'forbidden' ? [{ message: 'no', path: ['_entities', index, 'name'] }] : [],
      ),
    };
  }
});
