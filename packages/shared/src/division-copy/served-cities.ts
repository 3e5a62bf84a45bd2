/**
 * The `city_code` of every division that an installation for these cities needs: the cities (four digits each) and
 * the provinces they lie in, whose own code is `XX00`. An empty list stands for the whole country and stays empty.
 */
export function servedCityCodes(cities: readonly string[]): readonly string[] {
  const provinces = cities.map((city) => `${city.slice(0, 2)}00`);
  return [...new Set([...provinces, ...cities])].sort();
}
