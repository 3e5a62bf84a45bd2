import {
  assertAll,
  DomainError,
  isEntityId,
  NotFoundError,
  parseBusinessDay,
  type Viewer,
} from '@governance/shared';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { InstitutionSetup } from './institution-setup.js';
import type { InstitutionSetupRepository } from './institution-setup.repository.js';
import { assertValidSetup, hasSetup, type NewInstitutionSetup } from './new-institution-setup.js';

/** What can be done about how bodies are set up. Whoever manages organizations there may. */
export class InstitutionSetupService {
  constructor(
    private readonly setups: InstitutionSetupRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** Records how an organization is set up from now on. A repetition with the same key answers the first one's set-up. */
  async record(
    setup: NewInstitutionSetup,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<InstitutionSetup> {
    const { organizationId } = setup;
    const [organization] = isEntityId(organizationId)
      ? await this.organizations.findByIds([organizationId], null)
      : [];
    if (!organization) throw new NotFoundError('组织', 'organizationId');
    assertMayManageOrganizations(viewer, organization.divisionCode);
    assertAll(
      () => {
        assertValidSetup(setup, new Date());
      },
      () => {
        if (!hasSetup(organization.kind)) throw invalid('organizationId', '该类组织不填写机构设置');
      },
    );
    const body = { recordInstitutionSetup: setup };
    const synchronisations = setup.synchronisations.map(({ aspect, on }) => ({
      aspect,
      on: on === null ? null : parseBusinessDay(on, 'synchronisations'),
    }));
    return this.setups.add(
      { ...setup, synchronisations },
      { subject: viewer.subject ?? '', key: idempotencyKey, body },
      async (around) => {
        if (!(await around.holdOrganization(organizationId))) throw invalid('organizationId', '该组织已撤销');
      },
    );
  }
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
