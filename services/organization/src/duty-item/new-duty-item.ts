import { assertAll, DomainError, isEntityId } from '@governance/shared';
import { DUTY_RULES, type DutyKind } from './duty-kind.js';
import { type DutyLevel, mayKeepList } from './duty-level.js';
import { assertDutyText, LEGAL_BASIS, REASON, TITLE } from './duty-text.js';
import { type DutyItem, type DutyRemoval, DutyStatus, statusOn } from './duty-item.js';

/** A duty to be put on a list. Days are business days. */
export interface NewDutyItem {
  readonly divisionCode: string;
  readonly level: DutyLevel;
  readonly kind: DutyKind;
  readonly title: string;
  readonly legalBasis: string | null;
  readonly responsibleOrganizationId: string | null;
  readonly organizationId: string | null;
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Throws what is wrong with a new duty, as far as it alone tells. */
export function assertValidDuty(duty: NewDutyItem, today: string): void {
  const { divisionCode, level, kind, title, legalBasis } = duty;
  const { needsLegalBasis, needsAdmission } = DUTY_RULES[kind];
  assertAll(
    () => {
      assertDutyText(title, TITLE);
    },
    () => {
      if (needsAdmission) throw invalid('kind', '准入事项须经准入审批');
    },
    () => {
      if (legalBasis !== null) assertDutyText(legalBasis, LEGAL_BASIS);
      else if (needsLegalBasis) throw invalid('legalBasis', '依法协助政府工作事项须写明法律依据');
    },
    () => {
      if (!mayKeepList(level, divisionCode)) throw invalid('divisionCode', '社区没有街道一级的清单');
    },
    () => {
      assertOrganizationsFit(duty);
    },
    () => {
      assertDaysFit(duty, today);
    },
  );
}

/** Throws what is wrong with taking a duty off its list on a day. */
export function assertRemovable(item: DutyItem, { on, reason }: DutyRemoval, today: string): void {
  if (statusOn(item, today) !== DutyStatus.IN_FORCE)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该事项已取消或已到期', {
      field: 'id',
      status: statusOn(item, today),
    });
  assertAll(
    () => {
      assertDutyText(reason, REASON);
    },
    () => {
      if (on > today) throw invalid('removedOn', '取消日期不能晚于今天');
      if (on < item.validFrom) throw invalid('removedOn', '取消日期不能早于生效日期');
    },
  );
}

function assertOrganizationsFit({ kind, organizationId, responsibleOrganizationId }: NewDutyItem): void {
  const { isOfOrganization } = DUTY_RULES[kind];
  assertAll(
    () => {
      if (isOfOrganization && organizationId === null)
        throw invalid('organizationId', '请指明是哪个组织的职责');
      if (!isOfOrganization && organizationId !== null)
        throw invalid('organizationId', '只有组织职责才填写所属组织');
      if (organizationId !== null && !isEntityId(organizationId))
        throw invalid('organizationId', '没有这个组织');
    },
    () => {
      if (responsibleOrganizationId !== null && !isEntityId(responsibleOrganizationId))
        throw invalid('responsibleOrganizationId', '没有这个组织');
    },
  );
}

function assertDaysFit({ decidedOn, validFrom, validTo }: NewDutyItem, today: string): void {
  assertAll(
    () => {
      if (decidedOn > today) throw invalid('decidedOn', '决定日期不能晚于今天');
    },
    () => {
      if (validFrom > today) throw invalid('validFrom', '生效日期不能晚于今天');
      if (validFrom < decidedOn) throw invalid('validFrom', '生效日期不能早于决定日期');
    },
    () => {
      if (validTo !== null && validTo <= validFrom)
        throw new DomainError('PERIOD_INVALID', '失效日期必须晚于生效日期', { field: 'validTo' });
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
