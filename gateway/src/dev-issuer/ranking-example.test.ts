import { rankingExample } from './ranking-example.js';

const nodes = [{ id: '2302-1', year: 2025, division: { code: '230203000000' } }];

describe('the example of a ranking', () => {
  it('asks for the year of a scheme, as the supervisor of its place', async () => {
    const example = await rankingExample(async () => ({ data: { evaluationSchemes: { nodes } } }));

    expect(example).toEqual({
      'community-ranking': {
        person: 'district-supervisor',
        division: '230203000000',
        variables: {
          schemeId: '2302-1',
          divisionCode: '230203000000',
          period: { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' },
        },
      },
    });
  });

  it.each([
    ['there is no scheme', { evaluationSchemes: { nodes: [] } }],
    ['the subgraph is down', { evaluationSchemes: null }],
    ['its place is not known', { evaluationSchemes: { nodes: [{ ...nodes[0], division: null }] } }],
  ])('is left out where %s', async (_, data) => {
    expect(await rankingExample(async () => ({ data }))).toEqual({});
  });
});
