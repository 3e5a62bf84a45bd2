import { DivisionClassResolver } from '../../division/graphql/division-class.resolver.js';
import { DivisionResolver } from '../../division/graphql/division.resolver.js';
import type { DivisionService } from '../../division/division.service.js';
import {
  DivisionLineageResolver,
  DivisionSuccessionResolver,
} from '../../division-edition/graphql/division-lineage.resolver.js';
import type { DivisionPopulationService } from '../../division-population/division-population.service.js';
import { DivisionPopulationResolver } from '../../division-population/graphql/division-population.resolver.js';

/** What the resolvers of places call. */
export interface DivisionServices {
  readonly divisions: DivisionService;
  readonly populations: DivisionPopulationService;
}

/** Resolvers of places. */
export const divisionResolvers = ({ divisions, populations }: DivisionServices) => [
  new DivisionResolver(divisions),
  new DivisionClassResolver(),
  new DivisionLineageResolver(),
  new DivisionSuccessionResolver(),
  new DivisionPopulationResolver(populations),
];
