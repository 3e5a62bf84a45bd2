import { DomainError } from './domain-error.js';

/** Throws `INVALID_INPUT` unless a batch has 1 to `most` rows; `field` names it. */
export function assertBatchSize(rows: readonly unknown[], most: number, field: string): void {
  if (rows.length >= 1 && rows.length <= most) return;
  throw new DomainError('INVALID_INPUT', `一次应提交 1 到 ${String(most)} 条`, { field });
}
