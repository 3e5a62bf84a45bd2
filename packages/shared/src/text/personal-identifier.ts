import { DomainError } from '../errors/domain-error.js';

const ID_PATTERN = /[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/gi;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CARD_PATTERN = /(?<!\d)(?=62|4|5)\d{16,19}(?!\d)/g;
const MOBILE_PATTERN = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const PLATE_PATTERN =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\s]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;

/** What may be found in a text, and where it begins, in characters of the text as given. */
export interface FoundIdentifier {
  readonly kind: 'RESIDENT_ID' | 'BANK_CARD' | 'MOBILE' | 'PLATE';
  readonly offset: number;
  readonly length: number;
}

/** Resident IDs (18 characters, date and check valid; GB 11643) and bank cards (16 to 19 digits, Luhn) in a text. */
export function findRefusedIdentifiers(text: string): readonly FoundIdentifier[] {
  const plain = toHalfWidth(text);
  const ids = Array.from(overlapping(plain, ID_PATTERN)).filter(
    ({ 0: id, index }) => isResidentId(id) && standsAlone(plain, index ?? 0, id.length),
  );
  const cards = [...plain.matchAll(CARD_PATTERN)].filter(([card]) => passesLuhn(card));
  return [...ids.map(found('RESIDENT_ID')), ...cards.map(found('BANK_CARD'))].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** Mobile numbers and number plates in a text: kept in working texts, refused where everybody reads. */
export function findContacts(text: string): readonly FoundIdentifier[] {
  const plain = toHalfWidth(text).toUpperCase();
  return [
    ...[...plain.matchAll(MOBILE_PATTERN)].map(found('MOBILE')),
    ...[...plain.matchAll(PLATE_PATTERN)].map(found('PLATE')),
  ].sort((a, b) => a.offset - b.offset);
}

/** Throws `PERSONAL_ID_IN_TEXT` with field and offset. For every text that comes in. */
export function assertNoPersonalId(text: string, field: string): void {
  const [first] = findRefusedIdentifiers(text);
  if (!first) return;
  throw new DomainError('PERSONAL_ID_IN_TEXT', '请勿填写身份证号或银行卡号', { field, offset: first.offset });
}

/** Throws `CONTACT_IN_PUBLIC_TEXT` with field and offset. For texts that everybody may read. */
export function assertNoContact(text: string, field: string): void {
  const [first] = findContacts(text);
  if (!first) return;
  throw new DomainError('CONTACT_IN_PUBLIC_TEXT', '公开文字中请勿填写手机号或车牌号', {
    field,
    offset: first.offset,
  });
}

/** Replaces mobile numbers (`138****5678`) and plates in a working text for whoever does not handle the case. */
export function maskContacts(text: string): string {
  let masked = text;
  for (const { kind, offset, length } of findContacts(text)) {
    const [from, to] = kind === 'MOBILE' ? [offset + 3, offset + 7] : [offset + 2, offset + length];
    masked = masked.slice(0, from) + '*'.repeat(to - from) + masked.slice(to);
  }
  return masked;
}

/** Full-width digits and letters to half width, unit for unit, so that offsets stay those of the text as given. */
const toHalfWidth = (text: string): string =>
  text.replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (unit) =>
    String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );

const found =
  (kind: FoundIdentifier['kind']) =>
  ({ 0: match, index }: RegExpMatchArray): FoundIdentifier => ({
    kind,
    offset: index ?? 0,
    length: match.length,
  });

function* overlapping(text: string, pattern: RegExp): Generator<RegExpMatchArray> {
  const sticky = new RegExp(pattern.source, pattern.flags);
  for (let match = sticky.exec(text); match; match = sticky.exec(text)) {
    yield match;
    sticky.lastIndex = match.index + 1;
  }
}

function standsAlone(text: string, index: number, length: number): boolean {
  return !/\d/.test(text[index - 1] ?? '') && !/[\dX]/i.test(text[index + length] ?? '');
}

function isResidentId(id: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return ID_CHECKS[sum % 11] === id[17]?.toUpperCase() && date.getUTCMonth() === month - 1;
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
