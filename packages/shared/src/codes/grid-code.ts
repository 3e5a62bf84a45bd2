import { DomainError } from '../errors/domain-error.js';

/** Accepts 15 digits, also full-width; throws `GRID_CODE_MALFORMED` otherwise. Says nothing about existence. */
export function parseGridCode(text: string, field = 'code'): string {
  const code = text.normalize('NFKC').trim();
  if (!/^[1-9]\d{11}(?!000)\d{3}$/.test(code)) {
    throw new DomainError('GRID_CODE_MALFORMED', '网格编码应为15位数字:12位社区代码加3位序号', { field });
  }
  return code;
}

/** The code of a community's nth grid. Throws `INVALID_INPUT` when all 999 are used up. */
export function gridCode(communityCode: string, sequence: number): string {
  if (sequence > 999)
    throw new DomainError('INVALID_INPUT', '该社区的网格序号已用完', { field: 'divisionCode' });
  return `${communityCode}${String(sequence).padStart(3, '0')}`;
}
