import { cityCodeOf, foldText, newEntityId } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { JointBodyKind } from '../joint-body/joint-body-kind.js';
import { JointRole } from '../joint-body/joint-role.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { quarterCopyTable } from '../quarter-copy/persistence/quarter-copy.table.js';
import { PLACES } from './open-city.js';

const LONG_AGO = new Date('2021-01-01T00:00:00+08:00');

/** Puts things into an empty city, past the rules: for tests of reading. */
export class Seed {
  constructor(private readonly owner: DataSource) {}

  /** An organization that has one version; answers its id. */
  async organization({
    divisionCode = PLACES.community,
    name = '某组织',
    kind = OrganizationKind.ENTERPRISE,
    memberCount = null,
    validFrom = LONG_AGO,
    validTo = null,
    ...more
  }: OrganizationSeed = {}): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    await this.owner.manager.insert(organizationTable, {
      cityCode,
      id,
      divisionCode,
      version: 1,
      memberCount,
    });
    await this.owner.manager.insert(organizationVersionTable, {
      cityCode,
      organizationId: id,
      divisionCode,
      name,
      nameFolded: foldText(name),
      kind,
      validFrom,
      validTo,
      ...more,
    });
    return id;
  }

  /** Many units of one place, named by their number; answers their ids. */
  async manyOrganizations(divisionCode: string, count: number): Promise<readonly string[]> {
    const ids = Array.from({ length: count }, () => newEntityId(divisionCode));
    const cityCode = cityCodeOf(divisionCode);
    await this.owner.query(
      `INSERT INTO organization (city_code, id, division_code, version)
       SELECT $1, id, $2, 1 FROM unnest($3::text[]) AS id`,
      [cityCode, divisionCode, ids],
    );
    await this.owner.query(
      `INSERT INTO organization_version (city_code, organization_id, valid_from, division_code, name, name_folded, kind)
       SELECT $1, id, $4, $2, '单位' || at, '单位' || at, 'ENTERPRISE'
       FROM unnest($3::text[]) WITH ORDINALITY AS unit (id, at)`,
      [cityCode, divisionCode, ids, LONG_AGO],
    );
    return ids;
  }

  /** A residential quarter that this service knows of; answers its id. */
  async quarter(divisionCode: string = PLACES.community): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const row = { cityCode, id, divisionCode, version: 1, name: '某小区', validFrom: LONG_AGO };
    await this.owner.manager.insert(quarterCopyTable, row);
    return id;
  }

  /** A joint body without seats; answers its id. */
  async jointBody({
    divisionCode = PLACES.community,
    name = '某大党委',
    kind = JointBodyKind.COMMUNITY_BIG_COMMITTEE,
    chairOrganizationId = null,
  }: JointBodySeed = {}): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const nameFolded = foldText(name);
    const row = { cityCode, id, divisionCode, version: 1, kind, name, nameFolded, chairOrganizationId };
    await this.owner.manager.insert(jointBodyTable, { ...row, validFrom: LONG_AGO });
    return id;
  }

  /** A seat of an organization in a joint body; answers its id. */
  async seat(
    jointBodyId: string,
    organizationId: string,
    { role = JointRole.MEMBER, since = LONG_AGO, until = null }: SeatSeed = {},
  ): Promise<string> {
    const id = newEntityId(jointBodyId);
    const cityCode = cityCodeOf(jointBodyId);
    const row = { cityCode, id, jointBodyId, organizationId, role, validFrom: since, validTo: until };
    await this.owner.manager.insert(jointMembershipTable, row);
    return id;
  }
}

interface OrganizationSeed {
  readonly divisionCode?: string;
  readonly name?: string;
  readonly kind?: OrganizationKind;
  readonly memberCount?: number | null;
  readonly parentId?: string;
  readonly commandedById?: string;
  readonly level?: string;
  readonly gridId?: string;
  readonly validFrom?: Date;
  readonly validTo?: Date | null;
}

interface JointBodySeed {
  readonly divisionCode?: string;
  readonly name?: string;
  readonly kind?: JointBodyKind;
  readonly chairOrganizationId?: string | null;
}

interface SeatSeed {
  readonly role?: JointRole;
  readonly since?: Date;
  readonly until?: Date | null;
}
