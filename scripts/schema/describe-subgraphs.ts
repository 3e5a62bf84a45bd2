import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Subgraph, type SubgraphName, SUBGRAPHS } from '@governance/shared';
import { PROJECT_FOLDER } from '../project-folder.js';

/** SDL by subgraph, in the order of `SUBGRAPHS`. */
export type SubgraphSdls = ReadonlyMap<SubgraphName, string>;

/** What every `services/<name>/src/schema.ts` exports. */
interface SchemaModule {
  readonly createSchema: (services: never) => Subgraph;
}

/** Describes every subgraph without a database, and says which ones have no `src/schema.ts`. */
export async function describeSubgraphs(): Promise<{
  readonly subgraphs: SubgraphSdls;
  readonly missing: readonly string[];
}> {
  const subgraphs = new Map<SubgraphName, string>();
  const missing: string[] = [];
  for (const name of SUBGRAPHS) {
    const path = `services/${name}/src/schema.ts`;
    if (existsSync(join(PROJECT_FOLDER, path))) subgraphs.set(name, await describeSubgraph(path));
    else missing.push(`subgraph ${name} is not in the supergraph: there is no ${path}`);
  }
  return { subgraphs, missing };
}

async function describeSubgraph(path: string): Promise<string> {
  const { createSchema } = (await import(join(PROJECT_FOLDER, path))) as SchemaModule;
  return createSchema(services as never).sdl;
}

/** Stands in for a service while only the schema's shape is wanted. */
const undescribed = new Proxy(
  {},
  {
    get: (_target, property) => {
      throw new Error(`${String(property)} was called while describing the schema`);
    },
  },
);
/** Stands in for all services of a subgraph. */
const services = new Proxy({}, { get: () => undescribed });
