import { ANONYMOUS, type Viewer } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database.js';
import { openGridService } from '../service.js';
import { fillPlaces } from './fill-places.js';
import { Seed } from './seed.js';

export const COMMUNITY = '530112003001';
export const NEIGHBOUR = '530112003002';
export const ELSEWHERE = '110114001001';
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });

const PAYLOAD = `adjustment { id kind reason effectiveAt } effectiveAt closedCodes
  opened { code name kind households quarterIds workerIds microGridIds weight }
  grids { id code name kind validFrom validTo version areaM2 }
  warnings { code gridCodes areaM2 message } userErrors { code field message currentVersion }`;
export const SPLIT = `mutation($input: SplitGridInput!) { splitGrid(input: $input) { ${PAYLOAD} } }`;
export const MERGE = `mutation($input: MergeGridsInput!) { mergeGrids(input: $input) { ${PAYLOAD} } }`;
export const REKIND = `mutation($input: RekindGridInput!) { rekindGrid(input: $input) { ${PAYLOAD} } }`;
export const REDRAW = `mutation($input: RedrawGridsInput!) { redrawGrids(input: $input) { ${PAYLOAD} } }`;
const LOOK = `query($id: ID!, $asOf: DateTime) { grid(id: $id, asOf: $asOf) { code name kind households validFrom validTo version
  boundary bbox areaM2 coordinateSystem workers { displayName } parent { code } supersededBy { weight grid { code } adjustment { kind } }
  predecessors { weight grid { code } } adjustments { totalCount nodes { kind reason } } } }`;

type Answer = Awaited<ReturnType<TestService['ask']>>['data'];

/** A grid as an adjustment names it. */
export const seen = (id: string, expectedVersion = 1) => ({ id, expectedVersion });
/** Parts of a split that state no more than their names. */
export const parts = (...names: string[]) => names.map((name) => ({ name }));

/** A city whose grids are adjusted, and the street officer who does it. */
export class AdjustedCity {
  private keys = 0;
  private constructor(readonly test: TestService) {}

  static async open(options: Parameters<typeof openTestService>[2] = {}): Promise<AdjustedCity> {
    const test = await openTestService(gridDatabase, openGridService, options);
    await fillPlaces(test.owner);
    return new AdjustedCity(test);
  }

  /** Empties it. Grids that the seed makes begin at 1, those that adjustments open at 901. */
  async begin(): Promise<Seed> {
    await this.test.owner.query('TRUNCATE grid, grid_sequence, grid_worker, outbox, idempotency_key CASCADE');
    await this.test.owner.query(
      `INSERT INTO grid_sequence VALUES ('5301', '${COMMUNITY}', 900), ('5301', '${NEIGHBOUR}', 900)`,
    );
    return new Seed(this.test.owner);
  }

  /** The payload of an adjustment, each under a key of its own unless the input names one. */
  act(document: string, input: object, who: Viewer = officer): Promise<Answer> {
    this.keys += 1;
    const common = { reason: '居民增多', idempotencyKey: `key-${String(this.keys)}` };
    return this.make(document, { ...common, ...input }, who);
  }

  /** Gives a grid a boundary, its version being `expectedVersion`. */
  draw(id: string, geometry: object, expectedVersion = 1, coordinateSystem = 'WGS84'): Promise<Answer> {
    const boundary = { geometry, coordinateSystem };
    return this.act(REDRAW, { boundaries: [{ id, expectedVersion, boundary }] });
  }

  /** The payload of any mutation with an input. */
  async make(document: string, input: object, who: Viewer = officer): Promise<Answer> {
    const answer = await this.test.ask(who, document, { input });
    const payload = Object.values((answer.data ?? {}) as Record<string, object>)[0];
    return { ...payload, errors: answer.errors };
  }

  async look(id: string, asOf: string | null = null): Promise<Answer> {
    const answer = await this.test.ask(ANONYMOUS, LOOK, { id, asOf });
    return (answer.data as { readonly grid: Answer }).grid;
  }

  stop = (): Promise<void> => this.test.stop();
}
