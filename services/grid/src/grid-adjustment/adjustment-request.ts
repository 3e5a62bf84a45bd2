import { assertAll, assertNoContact, assertNoPersonalId, DomainError, isPrintable } from '@governance/shared';
import { assertValidGridName } from '../grid/grid.js';
import type { DrawnBoundary } from '../boundary/drawn-boundary.js';
import { MAX_GRIDS_ADJUSTED } from './grid-adjustment.js';

/** A grid as the client last saw it. */
export interface GridSeen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What every adjustment states. */
export interface AdjustmentRequest {
  readonly reason: string;
  /** Since when it holds, never later than now; now when null. */
  readonly effectiveAt: Date | null;
}

/** One grid that a split makes. What is left out is taken over from the grid that is split. */
export interface SplitPart {
  readonly name: string;
  readonly kind: string | null;
  readonly households: number | null;
  readonly quarterIds: readonly string[] | null;
  readonly workerIds: readonly string[] | null;
  readonly microGridIds: readonly string[] | null;
  /** Either every part has one, or none. */
  readonly boundary: DrawnBoundary | null;
}

/** A grid to be split into parts. */
export interface SplitRequest extends AdjustmentRequest {
  readonly grid: GridSeen;
  readonly parts: readonly SplitPart[];
}

/** Grids of one community to be merged into a new one. */
export interface MergeRequest extends AdjustmentRequest {
  readonly grids: readonly GridSeen[];
  readonly name: string;
  readonly kind: string;
}

/** A grid that is to be of another kind. */
export interface RekindRequest extends AdjustmentRequest {
  readonly grid: GridSeen;
  readonly kind: string;
}

/** Grids of one community that are to have other boundaries. */
export interface RedrawRequest extends AdjustmentRequest {
  readonly boundaries: readonly (GridSeen & { readonly boundary: DrawnBoundary })[];
}

const MAX_REASON_LENGTH = 500;
const MAX_HOUSEHOLDS = 100_000;

/** Throws what is wrong with an adjustment, as far as it alone tells. */
export function assertValidAdjustment({ reason, effectiveAt }: AdjustmentRequest, now: Date): void {
  assertAll(
    () => {
      const { length } = Array.from(reason.trim());
      if (length === 0) throw invalid('reason', '请填写调整理由');
      if (length > MAX_REASON_LENGTH)
        throw invalid('reason', `调整理由最多 ${String(MAX_REASON_LENGTH)} 个字`);
      if (!isPrintable(reason)) throw invalid('reason', '调整理由中有不可见字符');
      assertNoPersonalId(reason, 'reason');
      assertNoContact(reason, 'reason');
    },
    () => {
      if (effectiveAt !== null && effectiveAt > now)
        throw invalid('effectiveAt', '生效时间不能晚于现在,请在生效之日登记');
    },
  );
}

/** Throws what is wrong with a split's parts, as far as they alone tell. */
export function assertValidParts(parts: readonly SplitPart[]): void {
  assertAll(
    () => {
      if (parts.length < 2 || parts.length > MAX_GRIDS_ADJUSTED)
        throw invalid('parts', `应拆分为 2 到 ${String(MAX_GRIDS_ADJUSTED)} 个网格`);
    },
    ...parts.map(({ name, households }) => () => {
      assertValidGridName(name);
      if (households !== null && (households < 0 || households > MAX_HOUSEHOLDS))
        throw invalid('households', `户数应为 0 到 ${String(MAX_HOUSEHOLDS)}`);
    }),
    () => {
      assertGivenOnce(
        parts.flatMap(({ microGridIds }) => microGridIds ?? []),
        'microGridIds',
      );
    },
  );
}

/** Throws what is wrong with the grids of a merge, as far as they alone tell. */
export function assertValidMerge({ grids, name }: MergeRequest): void {
  assertAll(
    () => {
      if (grids.length < 2 || grids.length > MAX_GRIDS_ADJUSTED)
        throw invalid('grids', `应合并 2 到 ${String(MAX_GRIDS_ADJUSTED)} 个网格`);
      assertGivenOnce(
        grids.map(({ id }) => id),
        'grids',
      );
    },
    () => {
      assertValidGridName(name);
    },
  );
}

/** Throws what is wrong with the grids of a redrawing, as far as they alone tell. */
export function assertValidRedraw({ boundaries }: RedrawRequest): void {
  if (boundaries.length < 1 || boundaries.length > MAX_GRIDS_ADJUSTED)
    throw invalid('boundaries', `一次可调整 1 到 ${String(MAX_GRIDS_ADJUSTED)} 个网格的边界`);
  assertGivenOnce(
    boundaries.map(({ id }) => id),
    'boundaries',
  );
}

function assertGivenOnce(ids: readonly string[], field: string): void {
  if (new Set(ids).size < ids.length) throw invalid(field, '同一网格只能出现一次');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
