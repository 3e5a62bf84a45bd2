import { graphql, type GraphQLSchema } from 'graphql';
import { audienceIndexOf } from './audience-index.js';
import { AudienceRule } from './audience-rule.js';

/** The rule of a subgraph, which decides again what the gateway has decided: it is the one that holds the data. */
export async function audienceRuleOf({ schema }: { readonly schema: GraphQLSchema }): Promise<AudienceRule> {
  const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
  const { sdl } = data?.['_service'] as { readonly sdl: string };
  return new AudienceRule({ schema, audiences: audienceIndexOf(sdl) });
}
