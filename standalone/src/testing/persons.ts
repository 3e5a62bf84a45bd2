import { ANONYMOUS, type Viewer } from '@governance/shared';
import { GraphReader } from './graph-reader.js';
import type { City, Way } from './open-city.js';
import type { GraphShape } from './schema-walk.js';

/** Somebody who asks, with their own token. */
export interface Person {
  readonly name: string;
  readonly viewer: Viewer;
  readonly reader: GraphReader;
}

/** Rules are the same in both ways: over HTTP one person of each kind of rule shows that who asks arrives. */
const OVER_HTTP = new Set(['resident', 'street-officer', 'department-officer', 'volunteer']);

/** Asks as the first person, so that the others find the document planned, then as all others at once. */
export async function each(
  [first, ...others]: readonly Person[],
  ask: (person: Person) => Promise<void>,
): Promise<void> {
  if (!first) throw new Error('nobody asks');
  await ask(first);
  await Promise.all(others.map(ask));
}

/** Nobody and the people of the issuer, with their tokens for a place. */
export async function personsOf(
  city: City,
  way: Way,
  { shape, place }: { readonly shape: GraphShape; readonly place: string },
): Promise<readonly Person[]> {
  const people = (await (await fetch(`${city.url}/dev/people`)).json()) as readonly { person: string }[];
  const asking = people.filter(({ person }) => way === 'one process' || OVER_HTTP.has(person));
  const signedIn = await Promise.all(
    asking.map(async ({ person }) => {
      const answer = await fetch(`${city.url}/dev/token?person=${person}&division=${place}`);
      const { token, viewer } = (await answer.json()) as { token: string; viewer: Viewer };
      return { name: person, viewer, reader: new GraphReader(city, shape, token) };
    }),
  );
  return [{ name: 'nobody', viewer: ANONYMOUS, reader: new GraphReader(city, shape, null) }, ...signedIn];
}
