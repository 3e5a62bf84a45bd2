import type { DivisionPopulation, NewPopulation, PopulationOfPlace } from './division-population.js';

/** Every stored figure of population. */
export interface DivisionPopulationRepository {
  /** Writes or corrects the figure of a day. Throws `CONFLICT` unless it has `expectedVersion`; 0 for none. */
  record(figure: NewPopulation, expectedVersion: number): Promise<DivisionPopulation>;
  /** The newest figure of each place on a day or before. */
  findLatest(codes: readonly string[], day: string): Promise<readonly PopulationOfPlace[]>;
}
