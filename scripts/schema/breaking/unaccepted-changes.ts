import { type BreakingChange, findBreakingChanges } from 'graphql';
import { apiSchemaOf } from '../api-schema.js';
import type { AcceptedChange } from './accepted-changes.js';

/** Changes between two supergraphs that would break a client and that nobody has accepted. */
export function unacceptedChanges(
  before: string,
  after: string,
  accepted: readonly AcceptedChange[],
): readonly BreakingChange[] {
  const known = new Set(accepted.map(keyOf));
  return findBreakingChanges(apiSchemaOf(before), apiSchemaOf(after)).filter(
    (change) => !known.has(keyOf(change)),
  );
}

const keyOf = ({ type, description }: { readonly type: string; readonly description: string }): string =>
  `${type}: ${description}`;
