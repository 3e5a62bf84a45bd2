import { DivisionLevel } from '@governance/shared';
import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import { findOrganization } from './find-organization.js';
import { PEOPLE, type PersonName } from './people.js';
import type { Placement, Places } from './places.js';

/** Asks the graph as nobody: places and organizations are directory nouns, which everybody reads. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** The graph could not be asked, or gave no full answer. */
export class PlacesUnavailableError extends Error {
  constructor(reason: string) {
    super(`the graph could not say where people are: ${reason}`);
    this.name = new.target.name;
  }
}

const Place = z.object({ code: z.string(), level: z.enum(DivisionLevel) });
type Place = z.infer<typeof Place>;
const Nodes = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) });

const UP = `query DevPlace($code: DivisionCode!) { division(code: $code) { code level ancestors { code level } } }`;
const Up = z.object({ division: Place.extend({ ancestors: z.array(Place) }).nullable() });
const DOWN = `query DevPlacesBelow($code: DivisionCode!) {
  division(code: $code) { children(first: 100) { nodes { code level organizations(first: 1) { nodes { id } } } } }
}`;
const Child = Place.extend({ organizations: Nodes(z.object({ id: z.string() })).nullable() });
const Down = z.object({ division: z.object({ children: Nodes(Child) }) });

const FROM_THE_TOP = Object.values(DivisionLevel);
const rank = ({ level }: Pick<Place, 'level'>): number => FROM_THE_TOP.indexOf(level);

/** Finds places and organizations in the graph itself, so that tokens fit whatever data are loaded. */
export class GraphPlaces implements Places {
  constructor(private readonly ask: Ask) {}

  async resolve(person: PersonName, divisionCode: string): Promise<Placement | null> {
    const { division } = await this.answer(Up, UP, divisionCode);
    if (!division) return null;
    const wanted = rank(PEOPLE[person]);
    const lifted = [division, ...division.ancestors.toReversed()].find((place) => rank(place) <= wanted);
    const place = await this.descend(lifted ?? division, wanted);
    const organization = await findOrganization(person, place.code, (schema, query, variables) =>
      this.answer(schema, query, place.code, variables),
    );
    return { divisionCode: place.code, organization };
  }

  /** Down to the level wanted, by the first child at each step that has organizations. Levels may be missing. */
  private async descend(place: Place, wanted: number): Promise<Place> {
    if (rank(place) >= wanted) return place;
    const { division } = await this.answer(Down, DOWN, place.code);
    const children = division.children.nodes.filter((child) => rank(child) <= wanted);
    const child = children.find(({ organizations }) => organizations?.nodes[0]) ?? children[0];
    return child ? this.descend(child, wanted) : place;
  }

  private async answer<T extends z.ZodType>(
    schema: T,
    query: string,
    code: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.infer<T>> {
    const { data, errors } = await this.ask(query, { code, ...variables });
    const failure = errors?.find(({ extensions }) => extensions['code'] !== 'DIVISION_UNKNOWN');
    if (failure) throw new PlacesUnavailableError(failure.message);
    const parsed = schema.safeParse(data);
    if (!parsed.success) throw new PlacesUnavailableError(z.prettifyError(parsed.error));
    return parsed.data;
  }
}
