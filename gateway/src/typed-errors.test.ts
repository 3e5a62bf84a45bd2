import { startWorld, type Way, WAYS, type World } from './testing/test-world.js';

describe.each(WAYS)('with its subgraphs %s, a client of the gateway', (way: Way) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(way, { dataNotice: '演示数据,均为虚构' });
  });
  afterAll(() => world.stop());

  it('sees which rule a subgraph enforced, with its details and the path', async () => {
    const { data, errors } = await world.ask(
      'query ($code: DivisionCode!) { division(code: $code) { name grids(first: 101) { nodes { name } } } }',
      { variables: { code: '530112001002' } },
    );

    expect(data).toEqual({ division: { name: '丽苑社区居委会', grids: null } });
    expect(errors).toEqual([
      {
        message: '每页最多100条',
        path: ['division', 'grids'],
        extensions: { code: 'PAGE_SIZE_INVALID', argument: 'first' },
      },
    ]);
  });

  it('sees the same not-found for a row that it may not see as for none', async () => {
    const { errors } = await world.ask('{ serviceRequest(number: "A1") { title } }', {
      signedIn: 'street-officer',
    });

    expect(errors).toEqual([
      {
        message: '未找到该诉求',
        path: ['serviceRequest'],
        extensions: { code: 'NOT_FOUND', entity: '诉求', argument: 'number' },
      },
    ]);
  });

  it('sees nothing of a bug in a subgraph, which the log has', async () => {
    const answer = await world.ask('{ serviceRequest(number: "BUG") { title } }', {
      signedIn: 'street-officer',
    });

    expect(answer.errors).toEqual([
      { message: '服务内部错误', path: ['serviceRequest'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|SELECT|stack/);
    expect(world.log()).toContain('a subgraph failed inside');
  });

  it('sees what is wrong with a variable', async () => {
    const { errors, status } = await world.ask(
      'query ($n: Int) { division(code: "1") { grids(first: $n) { nodes { id } } } }',
      {
        variables: { n: 'many' },
      },
    );

    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
    expect(errors?.[0]?.message).toContain('"$n"');
  });

  it('sees what is wrong with a document', async () => {
    const unknown = await world.ask('{ nonsense }');
    const unreadable = await world.ask('{ division(');

    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(unreadable.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('never gets the plan or a trace, also when it asks', async () => {
    const { extensions } = await world.ask('{ volunteerCount }', {
      headers: { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
    });

    expect(Object.keys(extensions ?? {})).toEqual(['cost', 'dataNotice']);
  });

  it('is told with every answer that the data are invented, with errors too', async () => {
    const { extensions } = await world.ask('{ nonsense }');

    expect(extensions).toEqual({ dataNotice: '演示数据,均为虚构' });
  });
});
