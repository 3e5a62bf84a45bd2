import { hasSoundOrganizationCode, usccProblem } from '@governance/shared';

/** What makes a stored code doubtful. */
export enum UsccWarning {
  CHECKSUM = 'CHECKSUM',
  ORGANIZATION_CODE = 'ORGANIZATION_CODE',
}

/** What is doubtful about a stored code; null for nothing. A function of the code, so it is not stored beside it. */
export function usccWarningOf(uscc: string): UsccWarning | null {
  if (usccProblem(uscc) !== null) return UsccWarning.CHECKSUM;
  return hasSoundOrganizationCode(uscc) ? null : UsccWarning.ORGANIZATION_CODE;
}
