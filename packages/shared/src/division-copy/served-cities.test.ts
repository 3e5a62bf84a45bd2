import { servedCityCodes } from './served-cities.js';

describe('the cities that an installation serves', () => {
  it('come with the provinces they lie in, each once', () => {
    const codes = servedCityCodes(['5301', '1101', '5303']);

    expect(codes).toEqual(['1100', '1101', '5300', '5301', '5303']);
  });

  it('are the whole country when none is named', () => {
    expect(servedCityCodes([])).toEqual([]);
  });
});
