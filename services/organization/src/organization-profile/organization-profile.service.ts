import { foldUscc, isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { ProfileChange } from './organization-profile.js';
import type { OrganizationProfileRepository } from './organization-profile.repository.js';
import { assertProfileFits } from './profile-fit.js';

/** What can be done with what is known of organizations. */
export class OrganizationProfileService {
  constructor(
    private readonly profiles: OrganizationProfileRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /**
   * Changes what is known of an organization; answers it in its new version. Throws `NOT_FOUND`, `FORBIDDEN`,
   * `CONFLICT`, and every broken rule with its field.
   */
  async change(
    id: string,
    change: ProfileChange,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Organization> {
    const [organization] = isEntityId(id) ? await this.organizations.findByIds([id], null) : [];
    if (!organization) throw new NotFoundError('组织');
    assertMayManageOrganizations(viewer, organization.divisionCode);
    const stored = change.uscc == null ? change : { ...change, uscc: foldUscc(change.uscc) };
    return this.profiles.change(id, stored, expectedVersion, (around) =>
      assertProfileFits(stored, { id, viewer, around }),
    );
  }
}
