import {
  DomainError,
  hasRole,
  NotFoundError,
  parseDivisionCode,
  subtreeRange,
  type Viewer,
} from '@governance/shared';

/** Who looks at third parties' keys. Throws `UNAUTHENTICATED` or `FORBIDDEN`. */
export function assertMayLook(viewer: Viewer): void {
  if (viewer.subject === null) {
    throw new DomainError('UNAUTHENTICATED', '请先登录', { argument: 'authorization' });
  }
  if (hasRole(viewer, 'ADMINISTRATOR', 'AUDITOR')) return;
  throw new DomainError('FORBIDDEN', '只有系统管理员和审计员可以查看客户端');
}

/** Who gives keys and takes them. Throws `FORBIDDEN`. */
export function assertMayManage(viewer: Viewer): void {
  assertMayLook(viewer);
  if (hasRole(viewer, 'ADMINISTRATOR')) return;
  throw new DomainError('FORBIDDEN', '只有系统管理员可以管理客户端');
}

/** Nobody gives away more than they have. Throws `FORBIDDEN`. */
export function assertMayGive(viewer: Viewer, jurisdictions: readonly string[]): void {
  if (coversAll(viewer, jurisdictions)) return;
  throw new DomainError('FORBIDDEN', '授予的辖区超出了您的辖区', { argument: 'jurisdictions' });
}

/** Another place's client is as good as unknown. Throws `NOT_FOUND`. */
export function assertCovers(viewer: Viewer, jurisdictions: readonly string[]): void {
  if (!coversAll(viewer, jurisdictions)) throw new NotFoundError('客户端');
}

/** Whether all of these areas lie in the viewer's. An open client has none and is everybody's. */
export const coversAll = (viewer: Viewer, jurisdictions: readonly string[]): boolean =>
  jurisdictions
    .map((code) => subtreeRange(parseDivisionCode(code)))
    .every(({ from, to }) => viewer.jurisdictions.some((own) => own.from <= from && to <= own.to));
