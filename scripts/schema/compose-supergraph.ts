import { composeServices } from '@apollo/composition';
import type { SubgraphName } from '@governance/shared';
import { parse } from 'graphql';

/** Composes subgraphs as the gateway will see them. Throws an `Error` that lists everything that does not fit. */
export function composeSupergraph(subgraphs: ReadonlyMap<SubgraphName, string>): string {
  const composed = composeServices(
    [...subgraphs].map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}
