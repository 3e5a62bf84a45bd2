import { type ExternalRef } from '@governance/shared';
import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { NewOrganization } from './new-organization.js';
import type { OrganizationKind } from './organization-kind.js';
import type { Organization, OrganizationFilter } from './organization.js';
import type { CheckAround } from './surroundings.js';

/** What a list of organizations in a place is limited to. */
export interface OrganizationsAt {
  readonly kind: OrganizationKind | null;
  readonly asOf: Date | null;
}

/** An organization as one of those above another. */
export interface Ancestor extends Organization {
  readonly descendantId: string;
}

/** Every stored organization. Lists come in order of place and id. */
export interface OrganizationRepository {
  /** As they were at an instant; without one, in their newest version, ended ones too. */
  findByIds(ids: readonly string[], asOf: Date | null): Promise<readonly Organization[]>;
  /** Those above each of many, from the top, at most `MAX_PATH` each. */
  findAncestors(ids: readonly string[], asOf: Date | null): Promise<readonly Ancestor[]>;
  /** The branches that look after grids now. */
  findByGrids(gridIds: readonly string[]): Promise<readonly Organization[]>;
  /** Ids that another system's name stands for in a city, or in all cities without one; at most 2. */
  findIdsByExternalRef(ref: ExternalRef, cityCode: string | null): Promise<readonly string[]>;
  findPage(filter: OrganizationFilter, window: PageWindow): Promise<readonly Organization[]>;
  count(filter: OrganizationFilter): Promise<number>;
  /** Under divisions: all whose own division is that place or lies below it. */
  readonly ofDivisions: ChildListReader<OrganizationsAt, Organization>;
  /** Directly below other organizations. */
  readonly children: ChildListReader<Pick<OrganizationsAt, 'asOf'>, Organization>;
  /** Those whose daily work other organizations direct. */
  readonly commanded: ChildListReader<Pick<OrganizationsAt, 'asOf'>, Organization>;
  /** Stores an organization, once for each request key. `check` runs in the same transaction and may refuse. */
  add(
    organization: NewOrganization,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<Organization>;
}
