import {
  audienceIndexOf,
  AudienceRule,
  ENVELOPE_HEADER,
  sealEnvelope,
  type SubgraphName,
  type Viewer,
} from '@governance/shared';
import { execute, graphql, parse } from 'graphql';
import type { ManyProcesses } from '../many-processes.js';
import type { OneProcess } from '../one-process.js';

/** Which entities a subgraph is asked for, as the gateway asks. */
export interface EntityKeys {
  readonly type: string;
  readonly keyField: string;
  readonly keys: readonly string[];
}

/** Asks a subgraph for entities by their keys; the keys that came back, or that it refused. */
export async function askEntities(
  system: OneProcess | ManyProcesses,
  subgraph: SubgraphName,
  viewer: Viewer,
  { type, keyField, keys }: EntityKeys,
): Promise<readonly (string | null)[] | 'FORBIDDEN'> {
  const query = entityQuery(type, keyField, keys);
  const answer = await ('restart' in system
    ? askSigned(system, subgraph, viewer, query)
    : askInMemory(system, subgraph, viewer, query));
  return keysOf(answer, keyField);
}

interface EntityQuery {
  readonly query: string;
  readonly variables: object;
}

function entityQuery(type: string, keyField: string, keys: readonly string[]): EntityQuery {
  const representations = keys.map((key) => ({ __typename: type, [keyField]: key }));
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${keyField} } } }`;
  return { query, variables: { representations } };
}

interface EntityAnswer {
  readonly data?: { readonly _entities?: readonly (Record<string, string> | null)[] } | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

function keysOf({ data, errors }: EntityAnswer, keyField: string): readonly (string | null)[] | 'FORBIDDEN' {
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) return 'FORBIDDEN';
  if (!data?._entities) throw new Error(`no entities: ${JSON.stringify(errors)}`);
  return data._entities.map((entity) => entity?.[keyField] ?? null);
}

async function askSigned(
  { services, envelopeKey }: ManyProcesses,
  subgraph: SubgraphName,
  viewer: Viewer,
  query: EntityQuery,
): Promise<EntityAnswer> {
  const body = JSON.stringify(query);
  const request = { method: 'POST', path: '/graphql', body };
  const answer = await fetch(`${services[subgraph].url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [ENVELOPE_HEADER]: sealEnvelope({ viewer, requestId: 'test' }, request, envelopeKey),
    },
    body,
  });
  return (await answer.json()) as EntityAnswer;
}

/** In one process the gateway alone decides on documents: there is nobody else who could send one. */
async function askInMemory(
  { services }: OneProcess,
  subgraph: SubgraphName,
  viewer: Viewer,
  { query, variables }: EntityQuery,
): Promise<EntityAnswer> {
  const service = services[subgraph];
  const { schema } = service;
  const document = parse(query);
  const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
  const { sdl } = data?.['_service'] as { readonly sdl: string };
  const refusal = new AudienceRule({ schema, audiences: audienceIndexOf(sdl) }).check({ document, viewer });
  if (refusal) return { errors: [{ extensions: { code: refusal.code } }] };
  const contextValue = service.contextFor({ viewer, requestId: 'test' });
  return await execute({
    schema,
    document,
    variableValues: { ...variables },
    contextValue,
  });
}
