import {
  assertAll,
  assertPublicName,
  assertValidExternalRef,
  DomainError,
  type ExternalRef,
  isEntityId,
} from '@governance/shared';
import { assertModeFits, type WantedCoverage } from './coverage-change.js';
import type { EmployeesBand } from './employees-band.js';
import { isNamedAfterPerson, mayHaveUscc, type NewSectorKind } from './new-sector-kind.js';

/** An entity of the new sectors to be registered, and how it is covered. */
export interface Registration {
  readonly divisionCode: string;
  readonly kind: NewSectorKind;
  readonly name: string;
  readonly uscc: string | null;
  readonly organizationId: string | null;
  readonly employees: EmployeesBand | null;
  readonly partyMembers: number | null;
  /** Null for now. */
  readonly validFrom: Date | null;
  readonly coverage: WantedCoverage;
  readonly externalRef: ExternalRef | null;
}

const MAX_NAME_LENGTH = 60;
const MAX_MEMBERS = 1_000_000;

/** Throws what is wrong with a new entity, as far as it alone tells. */
export function assertValidRegistration(registration: Registration, now: Date): void {
  const { kind, name, uscc, organizationId, partyMembers, validFrom, coverage, externalRef } = registration;
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (uscc !== null && !mayHaveUscc(kind)) throw invalid('uscc', '楼宇和商圈没有统一社会信用代码');
    },
    () => {
      if (organizationId === null) return;
      // The name of an organization is open to everybody.
      if (isNamedAfterPerson(kind)) throw invalid('organizationId', '个体工商户不在组织名录中');
      if (!isEntityId(organizationId)) throw invalid('organizationId', '没有这个组织');
    },
    () => {
      assertValidMemberCount(partyMembers);
    },
    () => {
      if (validFrom !== null && validFrom > now) throw invalid('validFrom', '成立时间不能晚于现在');
    },
    () => {
      assertModeFits(coverage, partyMembers, 'coverage.');
    },
    () => {
      const { since } = coverage;
      if (since === null) return;
      if (since > now) throw invalid('coverage.since', '覆盖起始时间不能晚于现在');
      if (since < (validFrom ?? now)) throw invalid('coverage.since', '覆盖起始时间不能早于成立时间');
    },
    () => {
      if (externalRef !== null) assertValidExternalRef(externalRef);
    },
  );
}

/** Throws `INVALID_INPUT` for what is no number of members. */
export function assertValidMemberCount(partyMembers: number | null): void {
  if (partyMembers !== null && (partyMembers < 0 || partyMembers > MAX_MEMBERS))
    throw invalid('partyMembers', `党员人数应为 0 到 ${String(MAX_MEMBERS)}`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
