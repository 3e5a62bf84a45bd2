import { isWithin, subtreeRange } from '@governance/shared';
import fc from 'fast-check';
import { argumentsOf } from './graph-reader.js';
import type { Edge, GraphShape } from './schema-walk.js';
import type { Oracle, OracleRow } from './visibility-oracle.js';

/** A root field and the edges that are followed from what it finds. */
export interface Way {
  readonly root: Edge;
  readonly args: string;
  readonly hops: readonly Edge[];
}

/** Numbers that choose a way, whatever the schema has. */
const CHOICES = fc.record({
  root: fc.nat(),
  row: fc.nat(),
  place: fc.nat(),
  hops: fc.array(fc.nat(), { maxLength: 3 }),
});

/** What chooses a question: one to four ways into the graph in one document. */
export const QUESTIONS = fc.array(CHOICES, { minLength: 1, maxLength: 4 });
type Question = typeof QUESTIONS extends fc.Arbitrary<infer T> ? T : never;

/** The ways that a question's numbers choose. Look-ups ask for rows of one of the places. */
export function waysOf(
  question: Question,
  shape: GraphShape,
  oracle: Oracle,
  places: readonly string[],
): readonly Way[] {
  const roots = shape.roots.filter(({ coordinate, steps, field, target }) => {
    const isList = steps.join() === 'nodes' && field.args.some(({ name }) => name === 'filter');
    const isLookUp = steps.length === 0 && !coordinate.endsWith('ByExternalRef');
    const [row] = oracle.get(target) ?? [];
    return (
      isList || (isLookUp && row !== undefined && field.args.some(({ name }) => row.names[name] != null))
    );
  });
  return question.map(({ root: rootChoice, row, place: placeChoice, hops }) => {
    const root = chosen(roots, rootChoice);
    const place = chosen(places, placeChoice);
    const rows = (oracle.get(root.target) ?? []).filter((it) => isIn(place, it));
    const args =
      root.steps.length > 0
        ? `filter: { divisionCode: "${place}" }, first: ${String(PAGE)}`
        : argumentsOf(root, chosen(rows.length > 0 ? rows : (oracle.get(root.target) ?? []), row));
    return { root, args, hops: followed(root.target, hops, shape) };
  });
}

/** Rows of a list that are asked for at most. */
export const PAGE = 10;

/** One document that goes all ways, `w0`, `w1` …; at each entity `key`, and `next` where a way goes on. */
export const documentOf = (ways: readonly Way[], shape: GraphShape): string =>
  `{ ${ways.map((way, at) => `w${String(at)}: ${way.root.field.name}(${way.args}) ${selection(way.root, way.hops, shape)}`).join('\n')} }`;

function selection(edge: Edge, [next, ...later]: readonly Edge[], shape: GraphShape): string {
  const paged = next?.field.args.some(({ name }) => name === 'first') ? `(first: ${String(PAGE)})` : '';
  const on = next ? `next: ${next.field.name}${paged} ${selection(next, later, shape)}` : '';
  const entity = `{ key: ${shape.entities.get(edge.target) ?? 'id'} ${on} }`;
  return edge.steps.reduceRight((inner, step) => `{ ${step} ${inner} }`, entity);
}

function followed(type: string, choices: readonly number[], shape: GraphShape): readonly Edge[] {
  const [choice, ...later] = choices;
  const edges = shape.edges.get(type) ?? [];
  if (choice === undefined || edges.length === 0) return [];
  const edge = chosen(edges, choice);
  return [edge, ...followed(edge.target, later, shape)];
}

const isIn = (place: string, row: OracleRow): boolean => isWithin(row.divisionCode, [subtreeRange(place)]);

function chosen<T>(from: readonly T[], choice: number): T {
  const it = from[choice % from.length];
  if (it === undefined) throw new Error('nothing to choose from');
  return it;
}
