import { businessDay, ChildPages, loadByKey, loadListBy, TemporalLoader } from '@governance/shared';
import { DIVISION_ORDER } from '../division/division-order.js';
import type { DivisionRepository } from '../division/division.repository.js';
import type { DivisionEditionRepository } from '../division-edition/division-edition.repository.js';
import type { DivisionPopulationRepository } from '../division-population/division-population.repository.js';

/** Where places are stored, and what is known of them. */
export interface DivisionRepositories {
  readonly divisions: DivisionRepository;
  readonly editions: DivisionEditionRepository;
  readonly populations: DivisionPopulationRepository;
}

/** Loaders of places. One set per request. */
export const divisionLoaders = ({ divisions, editions, populations }: DivisionRepositories) => ({
  division: new TemporalLoader((asOf) =>
    loadByKey(
      (codes) => divisions.findByCodes(codes, asOf),
      ({ code }) => code,
    ),
  ),
  divisionChildren: new ChildPages(divisions.children, DIVISION_ORDER),
  successorsOfDivision: loadListBy(
    (codes) => editions.findSuccessors(codes),
    ({ ofCode }) => ofCode,
  ),
  predecessorsOfDivision: loadListBy(
    (codes) => editions.findPredecessors(codes),
    ({ ofCode }) => ofCode,
  ),
  populationOfDivision: new TemporalLoader((asOf) =>
    loadByKey(
      (codes) => populations.findLatest(codes, businessDay(asOf ?? new Date())),
      ({ placeCode }) => placeCode,
    ),
  ),
});
