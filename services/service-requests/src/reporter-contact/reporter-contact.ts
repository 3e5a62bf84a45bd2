import { assertAll, assertWorkingText, DomainError, maskName } from '@governance/shared';

/** Who can be reached about a request. Personal: kept apart from the request, under rules of its own. */
export interface ReporterContact {
  readonly name: string | null;
  /** Digits alone: 11 of a mobile, or area code and number. */
  readonly phone: string | null;
}

const MAX_NAME_LENGTH = 50;
const PHONE = /^(1[3-9]\d{9}|0\d{9,11})$/;

/** As it is kept: no spaces around the name, half-width digits without separators or country code in the phone. */
export function normalizedContact({ name, phone }: ReporterContact): ReporterContact {
  const digits = phone
    ?.normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '');
  return { name: name?.trim() ?? null, phone: digits ?? null };
}

/** Throws what is wrong with a normalized contact. */
export function assertValidContact({ name, phone }: ReporterContact): void {
  assertAll(
    () => {
      if (name === null && phone === null)
        throw new DomainError('INVALID_INPUT', '请填写姓名或电话;匿名反映请不要填写联系方式', {
          field: 'contact',
        });
    },
    () => {
      if (name === null) return;
      assertWorkingText(name, { field: 'contact.name', most: MAX_NAME_LENGTH, what: '姓名' });
    },
    () => {
      if (phone === null || PHONE.test(phone)) return;
      throw new DomainError('INVALID_INPUT', '电话号码格式有误', { field: 'contact.phone' });
    },
  );
}

/** What everybody who sees the request may see of its reporter: `张**`, `138****5678`. */
export const maskedContact = ({ name, phone }: ReporterContact): ReporterContact => ({
  name: name === null ? null : maskName(name),
  phone: phone === null ? null : maskPhone(phone),
});

/** The first three and the last four digits; of a short number nothing but its length. */
export const maskPhone = (phone: string): string =>
  phone.length < 10
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
