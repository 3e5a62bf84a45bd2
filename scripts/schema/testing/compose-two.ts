import { composeSupergraph } from '../compose-supergraph.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@tag"])`;

/** The supergraph of two small subgraphs whose types are stated here. */
export const composeTwo = (organization: string, grid: string): string =>
  composeSupergraph(
    new Map([
      ['organization', `${LINK}\n${organization}`],
      ['grid', `${LINK}\n${grid}`],
    ]),
  );

/** An organization subgraph with one entity. */
export const ORGANIZATION = `
  type Query { organization: Organization @tag(name: "open") }
  type Organization @key(fields: "id") @tag(name: "open") { id: ID! name: String! }`;
