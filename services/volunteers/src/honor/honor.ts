import { assertAll, assertPublicName, assertPublicText, DomainError } from '@governance/shared';

/** Where an honour stands. */
export enum HonorState {
  NOMINATED = 'NOMINATED',
  AWARDED = 'AWARDED',
}

/** 荣誉: what a named body awards a volunteer on nomination. Never computed, never a list of the best. */
export interface Honor {
  readonly id: string;
  /** Home community of the volunteer. */
  readonly divisionCode: string;
  readonly version: number;
  readonly volunteerId: string;
  /** Whom the volunteer is at the issuer of tokens; null when nobody knows. */
  readonly volunteerSubject: string | null;
  readonly title: string;
  /** A year, a quarter or a month: `2019`, `2019-Q2`, `2019-06`. */
  readonly period: string;
  readonly citation: string;
  readonly state: HonorState;
  readonly nominatedByOrganizationId: string;
  readonly nominatedAt: Date;
  readonly awardedByOrganizationId: string;
  readonly awardedAt: Date | null;
  /** As the person wants to be called in public; null unless they consent to being shown. */
  readonly shownName: string | null;
}

/** A nomination. */
export interface NewHonor {
  readonly volunteerId: string;
  readonly title: string;
  readonly period: string;
  readonly citation: string;
  readonly awardedByOrganizationId: string;
}

/** What a list of honours is limited to. */
export interface HonorFilter {
  readonly divisionCode?: string | null;
  readonly title?: string | null;
  readonly period?: string | null;
}

/** Which honours are counted: of one title and period, in a place and below it. */
export interface CountedHonors {
  readonly divisionCode: string;
  readonly title: string;
  readonly period: string;
}

const MAX_TITLE_LENGTH = 30;
const MAX_CITATION_LENGTH = 200;
const MAX_NAME_LENGTH = 20;
const PERIOD = /^[12]\d{3}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;

/** Throws all that is wrong with a nomination, as far as it alone tells. */
export function assertValidHonor({ title, period, citation }: NewHonor): void {
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      if (!PERIOD.test(period))
        throw new DomainError('INVALID_INPUT', '期次应为年、季或月,如 2019-Q2', { field: 'period' });
    },
    () => {
      assertPublicText(citation, { field: 'citation', most: MAX_CITATION_LENGTH, what: '事迹' });
    },
  );
}

/** Throws all that is wrong with the name that somebody wants to be shown with. */
export const assertShownName = (name: string): void => {
  assertPublicName(name, MAX_NAME_LENGTH, 'shownName');
};
