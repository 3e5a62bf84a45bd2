import { DomainError } from '@governance/shared';

/** All weights of a scheme together. Whole numbers add up exactly, shares of 1 do not. */
export const WHOLE = 1000;

/** A share of 1 with at most three decimals, above 0, in thousandths; throws `INVALID_INPUT` on `field` for another. */
export function thousandths(weight: number, field: string): number {
  const count = Math.round(weight * WHOLE);
  if (count > 0 && count <= WHOLE && Math.abs(weight * WHOLE - count) < 1e-9) return count;
  throw new DomainError('INVALID_INPUT', '权重应大于 0、不超过 1,最多三位小数', { field });
}

/** Throws `INVALID_INPUT` on `field` unless the weights, as stated, are 1 in all. */
export function assertWhole(weights: readonly number[], field: string): void {
  const sum = weights.reduce((total, weight) => total + Math.round(weight * WHOLE), 0);
  if (sum === WHOLE) return;
  throw new DomainError('INVALID_INPUT', `权重之和应为 1,现为 ${String(sum / WHOLE)}`, { field });
}
