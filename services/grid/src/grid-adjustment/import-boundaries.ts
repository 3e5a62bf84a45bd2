import {
  cityCodeOf,
  DomainError,
  groupBy,
  type IdempotentRequest,
  InputProblems,
  parseGridCode,
} from '@governance/shared';
import type { Boundary } from '../boundary/boundary.js';
import { parseBoundary } from '../boundary/parse-boundary.js';
import type { Grid } from '../grid/grid.js';
import { GridAdjustmentKind } from './grid-adjustment.js';
import type { GridAdjustmentRepository } from './grid-adjustment.repository.js';

/** Where an import finds grids and stores their boundaries. */
export interface ImportTargets {
  readonly grids: { findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Grid[]> };
  readonly adjustments: Pick<GridAdjustmentRepository, 'redraw'>;
}

/** How a file is to be read. */
export interface ImportOptions {
  /** Name of the coordinate system of the whole file. */
  readonly coordinateSystem: string;
  /** Property of a feature that names its grid, e.g. `code`. */
  readonly property: string;
  /** Grid codes by what the property says; null when it says the code itself. */
  readonly codes: ReadonlyMap<string, string> | null;
  /** Why, for the record; everybody reads it. */
  readonly reason: string;
  /** Tells this import from others: once more with the same key changes nothing. */
  readonly key: string;
  readonly dryRun: boolean;
}

/** A feature that was left out. */
interface RefusedFeature {
  /** Counted from 0. */
  readonly index: number;
  /** What its property says. */
  readonly name: string | null;
  readonly reason: string;
}

/** What became of a file. */
export interface ImportReport {
  readonly drawn: number;
  readonly refused: readonly RefusedFeature[];
  readonly warnings: readonly string[];
}

/**
 * Gives grids the boundaries of a FeatureCollection, those of a community all at once or not at all. A feature that is at fault is left out and named with the reason. Throws `INVALID_INPUT` for what is no collection.
 */
export async function importBoundaries(
  targets: ImportTargets,
  collection: unknown,
  options: ImportOptions,
): Promise<ImportReport> {
  const refused: RefusedFeature[] = [];
  const sound = new Map<string, Drawn>();
  for (const [index, feature] of featuresOf(collection).entries()) {
    const name = nameOf(feature, options.property);
    try {
      const drawn = drawnOf(feature, index, name, options);
      if (sound.has(drawn.code)) throw wrong('该网格在文件中出现不止一次');
      sound.set(drawn.code, drawn);
    } catch (error) {
      refused.push({ index, name, reason: reasonOf(error) });
    }
  }
  const warnings: string[] = [];
  let drawn = 0;
  for (const batch of groupBy([...sound.values()], ({ code }) => code.slice(0, 12)).values()) {
    const known = await targets.grids.findByCodes(
      batch.map(({ code }) => code),
      null,
    );
    const pairs = batch.map((it) => ({ ...it, grid: known.find(({ code }) => code === it.code) ?? null }));
    refused.push(
      ...pairs
        .filter(({ grid }) => !grid)
        .map(({ index, name }) => ({ index, name, reason: '没有这个网格,或已撤销' })),
    );
    const found = pairs.flatMap(({ grid, ...it }) => (grid ? [{ ...it, grid }] : []));
    try {
      warnings.push(...(await draw(targets, found, options)));
      drawn += found.length;
    } catch (error) {
      refused.push(...found.map(({ index, name }) => ({ index, name, reason: reasonOf(error) })));
    }
  }
  return { drawn, refused: refused.sort((a, b) => a.index - b.index), warnings };
}

interface Drawn {
  readonly index: number;
  readonly name: string | null;
  readonly code: string;
  readonly boundary: Boundary;
}

function featuresOf(collection: unknown): readonly unknown[] {
  const { type, features } = (collection ?? {}) as { readonly type?: unknown; readonly features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features as readonly unknown[];
  throw wrong('文件应为 GeoJSON 的 FeatureCollection');
}

function nameOf(feature: unknown, property: string): string | null {
  const { properties } = (feature ?? {}) as {
    readonly properties?: Readonly<Record<string, unknown>> | null;
  };
  const name = properties?.[property];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function drawnOf(feature: unknown, index: number, name: string | null, options: ImportOptions): Drawn {
  const { property, codes, coordinateSystem } = options;
  if (name === null) throw wrong(`没有属性 ${property}`);
  const boundary = parseBoundary(feature, coordinateSystem);
  const code = codes ? codes.get(name) : name;
  if (code === undefined) throw wrong('对照表中没有这个名称');
  return { index, name, code: parseGridCode(code), boundary };
}

async function draw(
  { adjustments }: ImportTargets,
  found: readonly (Drawn & { readonly grid: Grid })[],
  { key, reason, dryRun }: ImportOptions,
): Promise<readonly string[]> {
  const [first] = found;
  if (!first) return [];
  const request: Omit<IdempotentRequest, 'cityCode'> = {
    subject: 'boundaries-import',
    key: `${key} ${cityCodeOf(first.code)} ${String(first.index)}`,
    body: found.map(({ code }) => code),
  };
  const { warnings } = await adjustments.redraw(
    {
      kind: GridAdjustmentKind.REDRAW,
      reason,
      effectiveAt: null,
      grids: found.map(({ grid }) => ({ id: grid.id, expectedVersion: grid.version })),
      boundaries: new Map(found.map(({ grid, boundary }) => [grid.id, boundary])),
    },
    request,
    dryRun,
  );
  return warnings.map(({ message }) => message);
}

const wrong = (message: string): DomainError => new DomainError('INVALID_INPUT', message, { field: 'file' });

/** What a person is told; a fault of the system is no reason and is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError || error instanceof InputProblems) return error.message;
  throw error;
}
