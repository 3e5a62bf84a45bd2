import { DateScalar, DateTimeScalar, DivisionCodeScalar, GridCodeScalar } from '@governance/shared';
import { type GraphQLSchema, isScalarType } from 'graphql';

const SCALARS = [DateScalar, DateTimeScalar, DivisionCodeScalar, GridCodeScalar];

/**
 * Teaches a schema that was read from text how values of our scalars look: a client then learns of a wrong one, with
 * its place in the document, before anything is fetched. How answers look is the subgraphs' word.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of SCALARS) {
    const known = schema.getType(name);
    if (isScalarType(known)) Object.assign(known, { parseValue, parseLiteral });
  }
}
