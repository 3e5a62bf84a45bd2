import type { ClassType, ContainerType } from 'type-graphql';

type Instances = ReadonlyMap<ClassType, object>;

/** Where a context holds them. A property, since servers hand resolvers a copy of the context. */
const INSTANCES = Symbol('resolver instances');

const byResolvers = new WeakMap<readonly object[], Instances>();

/** Lets these resolver instances answer for a request's context, and gives the context back. */
export const serveWith = <TContext extends object>(
  resolvers: readonly object[],
  context: TContext,
): TContext => Object.assign(context, { [INSTANCES]: instancesOf(resolvers) });

/** Finds a resolver's instance through the context of the request: one schema serves several databases. */
export const resolverContainer: ContainerType = {
  get: (someClass, { context }) => {
    const asked = someClass as ClassType;
    const instance = (context as { readonly [INSTANCES]?: Instances })[INSTANCES]?.get(asked);
    if (instance) return instance;
    throw new Error(`${asked.name} has no instance for this request: was its context served?`);
  },
};

function instancesOf(resolvers: readonly object[]): Instances {
  const known = byResolvers.get(resolvers);
  if (known) return known;
  const instances = new Map(resolvers.map((it) => [it.constructor as ClassType, it]));
  byResolvers.set(resolvers, instances);
  return instances;
}
