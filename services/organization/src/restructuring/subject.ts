import { ConflictError, DomainError, NotFoundError, type Viewer } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import type { Structure } from './structure.js';

/** An organization that is to be changed, in the version that the change is based on. */
export interface Subject {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * The organization that is to be changed. Throws `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` when it has another version, and
 * `INVALID_INPUT` on `field` when it has ended.
 */
export function theSubject(
  structure: Structure,
  { id, expectedVersion }: Subject,
  { viewer, field = 'id' }: { readonly viewer: Viewer; readonly field?: string },
): Organization {
  const organization = structure.find(id);
  if (!organization) throw new NotFoundError('组织', field);
  assertMayManageOrganizations(viewer, organization.divisionCode);
  if (organization.version !== expectedVersion) throw new ConflictError('组织', organization.version);
  if (organization.validTo !== null) throw new DomainError('INVALID_INPUT', '该组织已撤销', { field });
  return organization;
}
