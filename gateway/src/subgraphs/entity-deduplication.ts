import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphOperation, SubgraphResponse } from './transport.js';
import { wireCopy } from './wire-copy.js';

/** A fetch that names each entity once, and how its answer becomes the answer of the fetch that was planned. */
export interface DeduplicatedFetch {
  readonly request: SubgraphOperation;
  /** Gives every entity back in each of its places, errors about it too. Other answers pass as they are. */
  readonly fanOut: (response: SubgraphResponse) => SubgraphResponse;
}

const same: DeduplicatedFetch['fanOut'] = (response) => response;

/** Names every entity of a fetch once: the same organization often stands under many members. */
export function deduplicated(request: SubgraphOperation): DeduplicatedFetch {
  const representations = request.variables?.['representations'];
  if (!Array.isArray(representations) || representations.length < 2) return { request, fanOut: same };
  const placeOf = new Map<string, number>();
  const first: unknown[] = [];
  const places = representations.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, first.length);
    first.push(representation);
    return first.length - 1;
  });
  if (first.length === representations.length) return { request, fanOut: same };
  return {
    request: { ...request, variables: { ...request.variables, representations: first } },
    fanOut: (response) => fanOut(response, places),
  };
}

function fanOut({ data, errors, ...rest }: SubgraphResponse, places: readonly number[]): SubgraphResponse {
  const entities = data?.['_entities'];
  return {
    ...rest,
    ...(data === undefined
      ? {}
      : { data: Array.isArray(entities) ? { ...data, _entities: spread(entities, places) } : data }),
    ...(errors ? { errors: errors.flatMap((error) => inAllPlaces(error, places)) } : {}),
  };
}

/** Whoever joins answers writes into them, so that no two places may hold the same object. */
function spread(entities: readonly unknown[], places: readonly number[]): readonly unknown[] {
  const given = new Set<number>();
  return places.map((place) => {
    const isFirst = !given.has(place);
    given.add(place);
    return isFirst ? entities[place] : wireCopy(entities[place]);
  });
}

function inAllPlaces(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError[] {
  const [root, place, ...inside] = error.path ?? [];
  if (root !== '_entities' || typeof place !== 'number') return [error];
  return places.flatMap((from, to) =>
    from === place ? [{ ...error, path: ['_entities', to, ...inside] }] : [],
  );
}
