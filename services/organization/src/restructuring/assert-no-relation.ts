import { DomainError } from '@governance/shared';

/** Throws `INVALID_INPUT` on `field` when one of those that end stands above what is to go on: it would end too. */
export function assertNoRelation(
  aboveIds: readonly string[],
  enderIds: readonly string[],
  field: string,
): void {
  if (aboveIds.some((id) => enderIds.includes(id)))
    throw new DomainError('INVALID_INPUT', '承接组织或其上级不能是撤销的组织或其下级', { field });
}
