import { assertAll, assertPublicName, DomainError, parseUscc } from '@governance/shared';

/** 志愿服务组织: a registered organization of volunteers, to which teams may belong. Everybody reads it. */
export interface VolunteerOrganization {
  readonly id: string;
  /** Where it is registered. */
  readonly divisionCode: string;
  /** Rises with every change of the organization itself. */
  readonly version: number;
  readonly name: string;
  /** Null for one that has none, e.g. a filed community organization. */
  readonly uscc: string | null;
  /** Organization that sponsors it; null for none. */
  readonly sponsorId: string | null;
  /** What it does, as codes of `servicePlanCategories`. */
  readonly categories: readonly string[];
  readonly registeredAt: Date;
  readonly dissolvedAt: Date | null;
}

/** An organization of volunteers to be registered. */
export type NewVolunteerOrganization = Pick<
  VolunteerOrganization,
  'divisionCode' | 'name' | 'uscc' | 'sponsorId' | 'categories'
>;

/** What a list of them is limited to; only those that exist now. */
export interface VolunteerOrganizationFilter {
  readonly divisionCode?: string | null;
  readonly sponsorId?: string | null;
  readonly category?: string | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
}

/** How many volunteers belong to its teams now, each counted once. */
export interface VolunteerOrganizationSize {
  readonly id: string;
  readonly count: number;
  /** Teams among them in which 1 to 4 volunteers are. */
  readonly smallTeams: number;
}

const MAX_CATEGORIES = 10;
const MAX_NAME_LENGTH = 60;

/** Throws for a name that not everybody may read, or that is none. */
export const assertOrganizationName = (name: string): void => {
  assertPublicName(name, MAX_NAME_LENGTH);
};

/** Throws all that is wrong with an organization to be registered, as far as it tells by itself. */
export function assertValidOrganization(
  { name, uscc, categories }: NewVolunteerOrganization,
  known: ReadonlySet<string>,
): void {
  assertAll(
    () => {
      assertOrganizationName(name);
    },
    () => {
      if (uscc !== null) parseUscc(uscc);
    },
    () => {
      if (categories.length <= MAX_CATEGORIES && new Set(categories).size === categories.length) return;
      throw invalidCategories(`服务类别最多 ${String(MAX_CATEGORIES)} 个,且不应重复`);
    },
    () => {
      if (categories.every((code) => known.has(code))) return;
      throw invalidCategories('没有这种服务类别');
    },
  );
}

const invalidCategories = (message: string) =>
  new DomainError('INVALID_INPUT', message, { field: 'categories' });
