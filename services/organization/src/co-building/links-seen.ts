import { DomainError, type Viewer } from '@governance/shared';

/** A project, or an agreement, joins no more needs and no more resources than this. */
const MAX_LINKS = 20;

/** Throws `INVALID_INPUT` for too many links, and for one that is given twice. */
export function assertFewLinks(ids: readonly string[], field: string): void {
  if (ids.length > MAX_LINKS)
    throw new DomainError('INVALID_INPUT', `最多关联 ${String(MAX_LINKS)} 项`, { field });
  if (new Set(ids).size < ids.length) throw new DomainError('INVALID_INPUT', '有重复的关联', { field });
}

interface Seen<TRow> {
  readonly rows: { findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TRow[]> };
  readonly field: string;
  /** Whether a row may be tied to what is being made. */
  readonly fits: (row: TRow) => boolean;
}

/** Throws `INVALID_INPUT` on `field` unless the viewer sees every one of the rows, and every one fits. */
export async function assertLinksFit<TRow>(
  ids: readonly string[],
  { rows, field, fits }: Seen<TRow>,
  viewer: Viewer,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await rows.findByIds(ids, viewer);
  if (found.length < ids.length || !found.every(fits))
    throw new DomainError('INVALID_INPUT', '有不存在或不能关联的条目', { field });
}
