import { DomainError } from '@governance/shared';

/** What a published number is. A private number is none of them, and is not taken. */
export enum WorkPhoneKind {
  LANDLINE = 'LANDLINE',
  HOTLINE = 'HOTLINE',
  DUTY_MOBILE = 'DUTY_MOBILE',
}

/** A number of the office, and what whoever states it says that it is. */
export interface WorkPhone {
  readonly number: string;
  readonly kind: WorkPhoneKind;
}

const SHAPES: Readonly<Record<WorkPhoneKind, RegExp>> = {
  LANDLINE: /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/,
  HOTLINE: /^(1\d{4}|96\d{3,4}|[48]00\d{7})$/,
  DUTY_MOBILE: /^1[3-9]\d{9}$/,
};

/** As it is kept and shown: half-width, without spaces and brackets. */
export const normalizedWorkPhone = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/^\((0\d{2,3})\)/, '$1-')
    .replaceAll(/[\s()]/g, '');

/** Throws `INVALID_INPUT` for a number that cannot be what it is said to be, e.g. a mobile stated as a landline. */
export function assertWorkPhone({ number, kind }: WorkPhone): void {
  if (SHAPES[kind].test(normalizedWorkPhone(number))) return;
  throw new DomainError('INVALID_INPUT', '工作电话与号码类型不符;请勿填写私人电话', {
    field: 'workPhone.number',
  });
}
