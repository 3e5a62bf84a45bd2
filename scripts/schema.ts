/**
 * Writes each subgraph's `schema.graphql` and the gateway's `supergraph.graphql`.
 * `--check` writes nothing and fails when a file on disk is stale.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { createGridSchema } from '@governance/grid';
import { createOrganizationSchema } from '@governance/organization';
import { createServiceRequestsSchema } from '@governance/service-requests';
import type { Subgraph, SubgraphName } from '@governance/shared';
import { createVolunteersSchema } from '@governance/volunteers';
import { parse } from 'graphql';

const check = process.argv.includes('--check');

/** Stands in for a service while only the schema's shape is wanted. */
const undescribed = new Proxy(
  {},
  {
    get: (_target, property) => {
      throw new Error(`${String(property)} was called while describing the schema`);
    },
  },
) as never;
/** Stands in for all services of a subgraph. */
const services = new Proxy({}, { get: () => undescribed }) as never;

const subgraphs: Partial<Record<SubgraphName, Subgraph>> = {
  organization: createOrganizationSchema(services),
  grid: createGridSchema(services),
  volunteers: createVolunteersSchema(services),
  'service-requests': createServiceRequestsSchema(services),
};

const stale: string[] = [];
const composed = composeServices(
  Object.entries(subgraphs).map(([name, { sdl }]) => {
    emit(`services/${name}/schema.graphql`, sdl);
    return { name, url: `http://${name}/graphql`, typeDefs: parse(sdl) };
  }),
);
if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
emit('gateway/supergraph.graphql', composed.supergraphSdl);
process.exitCode = check && stale.length > 0 ? 1 : 0;

function emit(path: string, content: string): void {
  if (contentOf(path) === content) return;
  stale.push(path);
  if (!check) writeFileSync(path, content);
  console.log(`${check ? 'stale, run npm run schema:' : 'wrote'} ${path}`);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
