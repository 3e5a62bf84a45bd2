import { assertAll, assertPublicName, businessDay, DomainError, parseBusinessDay } from '@governance/shared';
import type { DirectoryEntry } from '../directory/directory-entry.js';
import type { PlaceFilter } from '../directory/directory.repository.js';

/** 三包: what a unit answers for in front of its door. */
export enum FrontageDuty {
  SANITATION = 'SANITATION',
  GREENING = 'GREENING',
  ORDER = 'ORDER',
}

/** Where an agreement stands today. */
export enum FrontageAgreementStatus {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  ENDED = 'ENDED',
}

/** From when until when an agreement binds. */
export interface FrontageTerm {
  /** Business day, `YYYY-MM-DD`. */
  readonly signedOn: string;
  /** Last business day on which it holds. */
  readonly validUntil: string;
}

/** What is given about an agreement. */
export interface FrontageAgreementDetails extends FrontageTerm {
  /** Legal name or sign of the shop or unit; never its owner. */
  readonly unitName: string;
  readonly roadSegmentId: string | null;
  readonly gridId: string | null;
  readonly duties: readonly FrontageDuty[];
}

/** 门前三包责任书: a unit's agreement to look after what lies in front of its door. */
export interface FrontageAgreement extends DirectoryEntry, FrontageAgreementDetails {}

/** What a list of agreements is limited to: those that were not ended, unless a status is named. */
export interface FrontageAgreementFilter extends PlaceFilter {
  readonly status?: FrontageAgreementStatus | null;
}

const MAX_YEARS = 10;

/** Where an agreement stands on a business day. */
export function statusOn(
  { closedAt, validUntil }: Pick<FrontageAgreement, 'closedAt' | 'validUntil'>,
  day: string,
): FrontageAgreementStatus {
  if (closedAt !== null) return FrontageAgreementStatus.ENDED;
  return validUntil < day ? FrontageAgreementStatus.EXPIRED : FrontageAgreementStatus.ACTIVE;
}

/** The details alone, without blanks around their words, and days as they are stored. */
export const tidiedAgreement = (details: FrontageAgreementDetails): FrontageAgreementDetails => ({
  unitName: details.unitName.trim(),
  roadSegmentId: details.roadSegmentId,
  gridId: details.gridId,
  duties: details.duties,
  ...tidiedTerm(details),
});

/** The days as they are stored. Throws `INVALID_INPUT` for a day that the calendar has not. */
export const tidiedTerm = ({ signedOn, validUntil }: FrontageTerm): FrontageTerm => ({
  signedOn: parseBusinessDay(signedOn, 'signedOn'),
  validUntil: parseBusinessDay(validUntil, 'validUntil'),
});

/** Throws what is wrong with the details of an agreement, as far as they alone tell. */
export function assertSoundAgreement(details: FrontageAgreementDetails): void {
  const { unitName, duties } = details;
  assertAll(
    () => {
      assertPublicName(unitName, 60, 'unitName');
    },
    () => {
      if (duties.length === 0) throw invalid('duties', '请至少选择一项责任');
      if (new Set(duties).size < duties.length) throw invalid('duties', '责任不能重复');
    },
    () => {
      assertSoundTerm(details, businessDay(new Date()));
    },
  );
}

/** Throws what is wrong with a term, looked at on a business day. */
export function assertSoundTerm({ signedOn, validUntil }: FrontageTerm, today: string): void {
  assertAll(
    () => {
      if (signedOn > today) throw invalid('signedOn', '签订日期不能晚于今天');
    },
    () => {
      if (validUntil <= signedOn) throw invalid('validUntil', '有效期应晚于签订日期');
      const latest = `${String(Number(signedOn.slice(0, 4)) + MAX_YEARS)}${signedOn.slice(4)}`;
      if (validUntil > latest) throw invalid('validUntil', `有效期最长 ${String(MAX_YEARS)} 年`);
    },
  );
}

/** Throws unless a new term ends after the one that an agreement has. */
export function assertLonger(agreement: FrontageTerm, renewed: FrontageTerm): void {
  if (renewed.validUntil <= agreement.validUntil) throw invalid('validUntil', '续签后的有效期应晚于原有效期');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
