import type { SubgraphOperation, SubgraphResponse } from './transport.js';

/** Throws for an answer that the gateway could not join: no GraphQL at all, or another number of entities. */
export function assertUsable(
  { variables }: SubgraphOperation,
  response: unknown,
): asserts response is SubgraphResponse {
  if (!isRecord(response)) throw new Error('the answer is no object');
  const { data, errors } = response;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isRecord))) {
    throw new Error('the errors are no list of objects');
  }
  if (data !== undefined && data !== null && !isRecord(data)) throw new Error('the data is no object');
  if (!data && !errors?.length) throw new Error('the answer has neither data nor errors');
  const representations = variables?.['representations'];
  if (!data || !Array.isArray(representations)) return;
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw new Error('the answer has another number of entities than were asked for');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
