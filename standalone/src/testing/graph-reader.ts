import type { GraphShape } from './schema-walk.js';
import { type Edge, keysAt, selectionOf } from './schema-walk.js';
import type { Answer, City } from './open-city.js';
import type { OracleRow } from './visibility-oracle.js';

/** Keys that came back, or that the document was refused. */
export type Keys = readonly string[] | 'FORBIDDEN';

/** Reads keys of entities through every kind of way, over HTTP, with one person's token. */
export class GraphReader {
  constructor(
    private readonly city: City,
    private readonly shape: GraphShape,
    private readonly token: string | null,
  ) {}

  /** All keys that a list gives, through all pages, sorted. */
  async walk(root: Edge, args: string): Promise<Keys> {
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page = [args, 'first: 100', ...(after === null ? [] : [`after: "${after}"`])].join(', ');
      const selection = `{ pageInfo { hasNextPage endCursor } nodes { ${this.keyFieldOf(root.target)} } }`;
      const answer: Answer = await this.ask([`it: ${root.field.name}(${page}) ${selection}`]);
      if (isRefused(answer)) return 'FORBIDDEN';
      const list = (answer.data as { readonly it: List }).it;
      keys.push(...keysAt(list, root, this.shape.entities));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    return keys.toSorted();
  }

  /** What a look-up finds under each of many arguments, in one document. */
  async lookUp(root: Edge, args: readonly string[]): Promise<readonly Keys[]> {
    const selection = selectionOf(root, this.shape.entities);
    const answer = await this.ask(
      args.map((one, at) => `r${String(at)}: ${root.field.name}(${one}) ${selection}`),
    );
    return args.map((_, at) =>
      isRefused(answer) ? 'FORBIDDEN' : keysAt(rowAt(answer, at), root, this.shape.entities),
    );
  }

  /** Where an edge leads from each row, in one document; by the row's key. */
  async follow(edge: Edge, type: string, rows: readonly OracleRow[]): Promise<ReadonlyMap<string, Keys>> {
    if (rows.length === 0) return new Map();
    const root = this.lookUpOf(type);
    const paged = edge.field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
    const selection = `{ it: ${edge.field.name}${paged} ${selectionOf(edge, this.shape.entities)} }`;
    const answer = await this.ask(
      rows.map((row, at) => `r${String(at)}: ${root.field.name}(${argumentsOf(root, row)}) ${selection}`),
    );
    return new Map(
      rows.map(({ key }, at) => [
        key,
        isRefused(answer)
          ? 'FORBIDDEN'
          : keysAt((rowAt(answer, at) as { it?: unknown } | null)?.it, edge, this.shape.entities),
      ]),
    );
  }

  /** Whether a field that masks is masked, for each row; null where it has no value. `path` begins with the type. */
  async masks(path: string, rows: readonly OracleRow[]): Promise<readonly (boolean | null | 'FORBIDDEN')[]> {
    if (rows.length === 0) return [];
    const [type = '', ...steps] = path.split('.');
    const root = this.lookUpOf(type);
    const selection = steps.reduceRight((inner, step) => `{ ${step} ${inner} }`, '{ masked }');
    const answer = await this.ask(
      rows.map((row, at) => `r${String(at)}: ${root.field.name}(${argumentsOf(root, row)}) ${selection}`),
    );
    return rows.map((_, at) => {
      if (isRefused(answer)) return 'FORBIDDEN';
      const value = steps.reduce<unknown>(
        (inner, step) => (inner as Record<string, unknown> | null)?.[step] ?? null,
        rowAt(answer, at),
      );
      return (value as { readonly masked: boolean } | null)?.masked ?? null;
    });
  }

  /** A root field that finds one row of a type by its key. */
  lookUpOf(type: string): Edge {
    const key = this.keyFieldOf(type);
    const found = this.shape.roots.find(
      ({ target, steps, field }) =>
        target === type && steps.length === 0 && field.args.some(({ name }) => name === key),
    );
    if (!found) throw new Error(`${type} has no root field that finds it by ${key}`);
    return found;
  }

  private keyFieldOf(type: string): string {
    return this.shape.entities.get(type) ?? 'id';
  }

  private ask(fields: readonly string[]): Promise<Answer> {
    return this.city.ask(`{ ${fields.join('\n')} }`, {}, this.token);
  }
}

/** Arguments of a look-up, taken from what the row is called. */
export function argumentsOf(root: Edge, row: OracleRow): string {
  const [argument] = root.field.args.filter(({ name }) => row.names[name] != null);
  if (!argument)
    throw new Error(`say by which arguments ${root.coordinate} finds a row: add them to the oracle`);
  return `${argument.name}: ${JSON.stringify(row.names[argument.name])}`;
}

interface List {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const rowAt = ({ data }: Answer, at: number): unknown =>
  (data as Readonly<Record<string, unknown>> | null)?.[`r${String(at)}`] ?? null;

const isRefused = ({ errors }: Answer): boolean =>
  errors?.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
