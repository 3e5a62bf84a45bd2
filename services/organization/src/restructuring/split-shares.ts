import { assertAll, DomainError } from '@governance/shared';
import { thousandthsOf } from '../lineage/lineage.js';
import { mayCommand, mayStandUnder } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import { assignOnce } from './assign-once.js';
import { MAX_PARTS } from './merge.js';
import type { Begun } from './restructuring.js';
import type { Part } from './split-part.js';
import type { Structure } from './structure.js';

/** Throws unless there are 2 to 20 parts whose weights are thousandths that sum to 1. */
export function assertShares(parts: readonly Part[]): void {
  const shares = parts.map(({ weight }) => thousandthsOf(weight));
  const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  assertAll(
    () => {
      if (parts.length < 2 || parts.length > MAX_PARTS)
        throw invalid('parts', `拆分后应为 2 到 ${String(MAX_PARTS)} 个组织`);
    },
    ...shares.map((share, index) => () => {
      if (share === null) throw invalid(`parts.${String(index)}.weight`, '权重应为 0.001 到 1,最多三位小数');
    }),
    () => {
      if (!shares.includes(null) && total !== 1000) throw invalid('parts', '权重之和应为 1');
    },
  );
}

/** Throws unless everything that hangs on the old organization goes to exactly one part. */
export function assertAssigned(old: Organization, parts: readonly Part[], structure: Structure): void {
  const { id, gridId } = old;
  const bodies = [...structure.seatsOf(id).map(({ jointBody }) => jointBody), ...structure.chairedBy(id)];
  const grid = gridId === null ? [] : [{ id: gridId, name: gridId }];
  const withGrid = parts.map((part) => ({
    gridIds: part.gridId === gridId && gridId !== null ? [gridId] : [],
  }));
  assertAll(
    () => {
      assignOnce(
        structure.below(id),
        parts.map(({ childIds }) => childIds),
        { field: 'childIds', what: '下级组织' },
      );
    },
    () => {
      const lists = parts.map(({ commandedIds }) => commandedIds);
      assignOnce(structure.commandedBy(id), lists, { field: 'commandedIds', what: '由其指挥的组织' });
    },
    () => {
      const lists = parts.map(({ jointBodyIds }) => jointBodyIds);
      assignOnce(bodies, lists, { field: 'jointBodyIds', what: '共建组织' });
    },
    () => {
      assignOnce(
        grid,
        withGrid.map(({ gridIds }) => gridIds),
        { field: 'gridId', what: '网格' },
      );
    },
  );
}

/** Throws unless what a part takes over may stand below it or be commanded by it. */
export function assertMayTake(part: Begun, taken: Part, { old, index, structure }: Taking): void {
  const [childIds, commandedIds] = [new Set(taken.childIds), new Set(taken.commandedIds)];
  const child = structure
    .below(old.id)
    .find(({ id, kind }) => childIds.has(id) && !mayStandUnder(kind, part.kind));
  if (child) throw invalid(`parts.${String(index)}.kind`, `「${child.name}」不能设在这个组织之下`);
  const body = structure
    .commandedBy(old.id)
    .find(({ id, kind }) => commandedIds.has(id) && !mayCommand(part.kind, kind));
  if (body) throw invalid(`parts.${String(index)}.kind`, `这个组织不能指挥「${body.name}」`);
}

interface Taking {
  readonly old: Organization;
  readonly index: number;
  readonly structure: Structure;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
