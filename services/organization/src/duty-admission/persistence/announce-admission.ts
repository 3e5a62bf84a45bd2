import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { DutyAdmission } from '../duty-admission.js';

/** Tells others where an admission stands now; in the transaction that changed it. Never who asked, only which department. */
export async function announcedAdmission(
  transaction: Sql,
  admission: DutyAdmission,
  type: string,
): Promise<DutyAdmission> {
  const { id, divisionCode, version, status, requestingOrganizationId, level, title, legalBasis } = admission;
  const { fundsYuan, staff, validTo, requestedAt, decidedAt, dutyItemId } = admission;
  await appendEvents(transaction, [
    {
      type,
      entity: 'DutyAdmission',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        status,
        requestingOrganizationId,
        level,
        title,
        legalBasis,
        fundsYuan,
        staff,
        validTo,
        requestedAt,
        decidedAt,
        dutyItemId,
      },
    },
  ]);
  return admission;
}
