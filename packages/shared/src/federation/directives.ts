import { Directive } from 'type-graphql';

/** Marks an object type as an entity that this subgraph can resolve by `fields`. */
export const Key = (fields: string) => Directive(`@key(fields: "${fields}")`);

/** Marks a stub of an entity that lives in another subgraph: we can name it, never resolve it. */
export const ReferenceOnly = (fields: string) => Directive(`@key(fields: "${fields}", resolvable: false)`);

/** Marks a value type that several subgraphs define alike. */
export const Shareable = () => Directive('@shareable');
