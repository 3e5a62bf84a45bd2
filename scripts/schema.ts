/**
 * Writes each subgraph's `schema.graphql`, the gateway's `supergraph.graphql` and the reference in docs/schema, and
 * checks the rules of the composed graph. `--check` writes nothing and fails when a file on disk is stale.
 */
import 'reflect-metadata';
import { GeneratedFiles, modeOf } from './generated-files.js';
import { reportFaults } from './report-faults.js';
import { composeSupergraph } from './schema/compose-supergraph.js';
import { describeSubgraphs } from './schema/describe-subgraphs.js';
import { graphFaults } from './schema/graph-faults.js';
import { readOperations } from './schema/operation-faults.js';
import { referencePages } from './schema/reference/reference-pages.js';

async function main(): Promise<void> {
  const mode = modeOf(process.argv);
  const files = new GeneratedFiles(mode);
  const { subgraphs, missing } = await describeSubgraphs();
  for (const [name, sdl] of subgraphs) files.emit(`services/${name}/schema.graphql`, sdl);
  const supergraphSdl = composeSupergraph(subgraphs);
  files.emit('gateway/supergraph.graphql', supergraphSdl);
  files.emitFolder('docs/schema', '.md', referencePages(subgraphs));

  if (mode === 'check') reportFaults('Stale, run npm run schema:', files.stale);
  else for (const path of files.stale) console.log(`wrote ${path}`);
  reportFaults('The graph breaks a rule:', [...missing, ...graphFaults(supergraphSdl, readOperations())]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
