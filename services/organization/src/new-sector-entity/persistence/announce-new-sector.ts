import { appendEvents, cityOfId, maskName, type Sql } from '@governance/shared';
import type { NewSectorEntity } from '../new-sector-entity.js';
import { isNamedAfterPerson } from '../new-sector-kind.js';

/** Tells others what entities are like now; in the transaction that changed them. Never how many members they have. */
export const announceEntities = (
  transaction: Sql,
  entities: readonly NewSectorEntity[],
  type: string,
): Promise<void> =>
  appendEvents(
    transaction,
    entities.map((entity) => ({
      type,
      entity: 'NewSectorEntity',
      entityId: entity.id,
      cityCode: cityOfId(entity.id),
      divisionCode: entity.divisionCode,
      version: entity.version,
      payload: stateOf(entity),
    })),
  );

/** A feed is read by others and kept: the name of a sole proprietor goes out masked and its code not at all. */
function stateOf(entity: NewSectorEntity) {
  const { divisionCode, kind, name, uscc, organizationId, employees, validFrom, validTo } = entity;
  const isPersonal = isNamedAfterPerson(kind);
  return {
    divisionCode,
    kind,
    name: isPersonal ? maskName(name) : name,
    uscc: isPersonal ? null : uscc,
    organizationId,
    employees,
    validFrom,
    validTo,
    coverage: {
      mode: entity.coverageMode,
      organizationId: entity.coveringOrganizationId,
      since: entity.coveredSince,
    },
  };
}
