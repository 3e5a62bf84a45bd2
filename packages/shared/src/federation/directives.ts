import { Directive } from 'type-graphql';

/** Marks an object type as an entity that this subgraph can resolve by `fields`. */
export const Key = (fields: string) => Directive(`@key(fields: "${fields}")`);

/** Marks a stub of an entity that lives in another subgraph: we can name it, never resolve it. */
export const ReferenceOnly = (fields: string) => Directive(`@key(fields: "${fields}", resolvable: false)`);

/** Marks a value type that several subgraphs define alike. */
export const Shareable = () => Directive('@shareable');

/**
 * How long a list is taken to be when the cost of a document is counted, where its limit would be far from what it holds,
 * e.g. the branches of a tree that is limited as a whole.
 */
export const AssumedSize = (size: number) => Directive(`@listSize(assumedSize: ${String(size)})`);

/** What one value of a field costs besides what is selected in it, where it is more work than reading a row: that is 1. */
export const Cost = (weight: number) => Directive(`@cost(weight: ${String(weight)})`);
