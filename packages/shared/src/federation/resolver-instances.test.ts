import { resolverContainer, serveWith } from './resolver-instances.js';

class Greeter {
  constructor(readonly greeting: string) {}
}

const asked = (context: object) =>
  resolverContainer.get(Greeter, { root: {}, args: {}, info: {} as never, context }) as Greeter;

describe('the resolvers of one schema', () => {
  it('are those of the database that a request is for', () => {
    const [one, other] = [serveWith([new Greeter('一')], {}), serveWith([new Greeter('二')], {})];

    expect([asked(one).greeting, asked(other).greeting]).toEqual(['一', '二']);
  });

  it('are found in a copy of the context too, as servers make one', () => {
    const context = serveWith([new Greeter('一')], { viewer: 'somebody' });

    expect(asked({ ...context }).greeting).toBe('一');
  });

  it('are not there for a context that nobody serves', () => {
    expect(() => asked({})).toThrow('Greeter has no instance for this request');
  });
});
