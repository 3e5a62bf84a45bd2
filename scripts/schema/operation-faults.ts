import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, GraphQLError, parse, validate } from 'graphql';
import { PROJECT_FOLDER } from '../project-folder.js';

/** An operation that consumers run. */
export interface Operation {
  readonly file: string;
  readonly text: string;
}

/** Everything in operations/. */
export const readOperations = (): readonly Operation[] =>
  readdirSync(join(PROJECT_FOLDER, 'operations'))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => ({
      file: `operations/${name}`,
      text: readFileSync(join(PROJECT_FOLDER, 'operations', name), 'utf8'),
    }));

/** Why an operation would not be answered by the graph; empty when it would. */
export function operationFaults(schema: GraphQLSchema, { file, text }: Operation): readonly string[] {
  return errorsOf(schema, text).map(({ message, locations }) => {
    const [place] = locations ?? [];
    return `${file}${place ? `:${String(place.line)}` : ''} ${message}`;
  });
}

function errorsOf(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
