import { assertAll, assertAllInTurn, DomainError, isWithin, subtreeRange } from '@governance/shared';
import { assertPlaceStands } from '../duty-item/duty-fit.js';
import { type DutyLevel, mayKeepList } from '../duty-item/duty-level.js';
import { assertDutyText, LEGAL_BASIS, TITLE } from '../duty-item/duty-text.js';
import type { Surroundings } from '../organization/surroundings.js';

/** A task that a department asks to be let in. */
export interface NewDutyAdmission {
  readonly divisionCode: string;
  readonly level: DutyLevel;
  readonly title: string;
  readonly legalBasis: string;
  readonly fundsYuan: number | null;
  readonly staff: number | null;
  readonly validTo: string | null;
}

const MOST_YUAN = 2_000_000_000;
const MOST_STAFF = 10_000;

/** Throws what is wrong with a request, as far as it alone tells. */
export function assertValidAdmission(admission: NewDutyAdmission, today: string): void {
  const { divisionCode, level, title, legalBasis, fundsYuan, staff, validTo } = admission;
  assertAll(
    () => {
      assertDutyText(title, TITLE);
    },
    () => {
      assertDutyText(legalBasis, LEGAL_BASIS);
    },
    () => {
      if (!mayKeepList(level, divisionCode)) throw invalid('divisionCode', '社区没有街道一级的清单');
    },
    () => {
      if (fundsYuan !== null && (fundsYuan < 0 || fundsYuan > MOST_YUAN))
        throw invalid('fundsYuan', `随事配套经费应为 0 到 ${String(MOST_YUAN)} 元`);
    },
    () => {
      if (staff !== null && (staff < 0 || staff > MOST_STAFF))
        throw invalid('staff', `随事配套人员应为 0 到 ${String(MOST_STAFF)} 人`);
    },
    () => {
      if (validTo !== null && validTo <= today) throw invalid('validTo', '失效日期应晚于今天');
    },
  );
}

/** Throws what is wrong with a request, as far as other things tell: its place, and the department that asks. */
export async function assertAdmissionFits(
  { divisionCode }: NewDutyAdmission,
  requestingOrganizationId: string,
  around: Surroundings,
): Promise<void> {
  await assertAllInTurn(
    () => assertPlaceStands(divisionCode, around),
    async () => {
      const organization = await around.holdOrganization(requestingOrganizationId);
      if (organization && isWithin(divisionCode, [subtreeRange(organization.divisionCode)])) return;
      throw invalid('divisionCode', '只能向本部门所在地及以下提出申请');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
