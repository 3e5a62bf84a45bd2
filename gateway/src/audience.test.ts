import { startWorld, type World } from './testing/test-world.js';

const WORKING =
  '{ division(code: "530112001002") { grids { nodes { serviceRequests { nodes { number title } totalCount } } } } }';

describe('a document that names fields above the tier of whoever asks', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('in memory');
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    for (const subgraph of Object.values(world.subgraphs)) subgraph.askers.length = 0;
  });

  it('is refused whole, with all such fields and the argument that was missing', async () => {
    const { status, data, errors } = await world.ask(WORKING);

    const coordinates = [
      'Grid.serviceRequests',
      'ServiceRequest.number',
      'ServiceRequest.title',
      'ServiceRequestConnection.nodes',
      'ServiceRequestConnection.totalCount',
    ];
    expect(status).toBe(403);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: `无权查询:${coordinates.join('、')}`,
        extensions: { code: 'FORBIDDEN', coordinates, authenticated: false, argument: 'authorization' },
      },
    ]);
  });

  it('is refused before any subgraph is asked', async () => {
    await world.ask(WORKING);

    expect(Object.values(world.subgraphs).flatMap(({ askers }) => askers)).toEqual([]);
  });

  it('is answered once somebody signs in, also when it was refused before', async () => {
    await world.ask(WORKING);

    const { status, errors } = await world.ask(WORKING, { signedIn: 'street-officer' });

    expect(errors).toBeUndefined();
    expect(status).toBe(200);
  });

  it('is refused to staff where only auditors may look', async () => {
    const officer = await world.ask('{ auditTrail }', { signedIn: 'street-officer' });
    const auditor = await world.ask('{ auditTrail }', { signedIn: 'auditor' });

    expect(officer.errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      coordinates: ['Query.auditTrail'],
      authenticated: true,
    });
    expect(auditor.data).toEqual({ auditTrail: ['一条记录'] });
  });

  it('counts mutations as fields', async () => {
    const { errors } = await world.ask('mutation { createServiceRequest(title: "路灯不亮") { id } }');

    expect(errors?.[0]?.extensions?.['coordinates']).toEqual([
      'Mutation.createServiceRequest',
      'ServiceRequest.id',
    ]);
  });

  it('cannot hide them in a fragment or behind an alias', async () => {
    const { errors } = await world.ask(
      'query { d: division(code: "530112001002") { ...On } } fragment On on Division { g: grids { nodes { s: serviceRequests { totalCount } } } }',
    );

    expect(errors?.[0]?.extensions?.['coordinates']).toContain('Grid.serviceRequests');
  });

  it('leaves personal fields to the rows', async () => {
    const { errors } = await world.ask('{ organization(id: "o-school") { name secretary } }');

    expect(errors).toBeUndefined();
  });

  it('is open when it asks for the schema in development', async () => {
    const { data } = await world.ask('{ __schema { queryType { name } } __typename }');

    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, __typename: 'Query' });
  });
});
