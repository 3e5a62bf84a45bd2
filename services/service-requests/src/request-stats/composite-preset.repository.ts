import type { DefinedPreset } from './defined-preset.js';
import type { CityPreset } from './composite-preset.js';

/** Every preset of weights. */
export interface CompositePresetRepository {
  /** All that each city knows, by itself or shared by all; a city's own weights win. At most 200 each. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CityPreset[]>;
  /**
   * Stores the weights of a year and tells of them. Throws `CONFLICT` unless the city's own have the expected version,
   * `DIVISION_UNKNOWN`, and what `assertRewritesNothing` throws of a year that has begun.
   */
  define(preset: DefinedPreset, expectedVersion: number, thisYear: number): Promise<CityPreset>;
}
