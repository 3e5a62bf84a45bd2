import {
  assertAll,
  cityCodeOf,
  DomainError,
  type ExternalRef,
  foldUscc,
  isExternalRef,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { acceptedUscc } from '../organization-profile/accepted-uscc.js';
import { assertValidOrganization, type NewOrganization } from './new-organization.js';
import { assertFits } from './organization-fit.js';
import { ORGANIZATION_ORDER } from './organization-order.js';
import type { Organization, OrganizationFilter } from './organization.js';
import { assertMayManageOrganizations } from './organization.policy.js';
import type { OrganizationRepository } from './organization.repository.js';

/** What can be done with organizations. */
export class OrganizationService {
  constructor(private readonly organizations: OrganizationRepository) {}

  /** A page of current organizations. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: OrganizationFilter, request: PageRequest): Promise<Page<Organization>> {
    return readPage({ rows: this.organizations, order: ORGANIZATION_ORDER }, withSoundPlace(filter), request);
  }

  /**
   * The id that another system's name stands for; null when nobody knows it. The name is unique in a city, so when
   * several cities know it the place must be told: `INVALID_INPUT` on `divisionCode`.
   */
  async findIdByExternalRef(ref: ExternalRef, divisionCode: string | null): Promise<string | null> {
    const cityCode =
      divisionCode === null ? null : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    if (!isExternalRef(ref)) return null;
    const [id, another] = await this.organizations.findIdsByExternalRef(ref, cityCode);
    if (another === undefined) return id ?? null;
    throw new DomainError('INVALID_INPUT', '多个城市使用该外部编号,请指明行政区划', {
      field: 'divisionCode',
    });
  }

  /** Makes an organization. A repetition with the same key answers the organization that the first one made. */
  async create(input: NewOrganization, idempotencyKey: string, viewer: Viewer): Promise<Organization> {
    const organization: NewOrganization = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      uscc: input.uscc === null ? null : foldUscc(input.uscc),
    };
    assertMayManageOrganizations(viewer, organization.divisionCode);
    assertAll(
      () => {
        assertValidOrganization(organization);
      },
      () => {
        if (organization.uscc !== null) acceptedUscc(organization.uscc, viewer);
      },
    );
    const request = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { createOrganization: organization },
    };
    return this.organizations.add(organization, request, (around) => assertFits(organization, around));
  }
}
