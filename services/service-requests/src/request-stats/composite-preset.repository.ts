import type { CityPreset } from './composite-preset.js';

/** Every preset of weights. */
export interface CompositePresetRepository {
  /** All that each city knows, by itself or shared by all; a city's own weights win. At most 200 each. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CityPreset[]>;
}
