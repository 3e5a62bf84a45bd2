import { assertAll, assertBatchSize, assertPublicName, DomainError } from '@governance/shared';
import type { ServiceSource } from '../activity/service-source.js';
import type { TeamKind } from '../team-kind/team-kind.js';

/** Whether what was planned was done. */
export enum PlanItemState {
  OPEN = 'OPEN',
  DONE = 'DONE',
}

/** 服务计划项目: something that a place needs done, for teams and units to take on. Everybody reads it. */
export interface ServicePlanItem {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  /** Code of a category of its city. */
  readonly category: string;
  /** Who is to provide it. */
  readonly source: ServiceSource;
  readonly title: string;
  /** How many teams or units may take it on, and how many did. */
  readonly needed: number;
  readonly claims: number;
  readonly state: PlanItemState;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

/** 服务类别: kinds of what is planned, national or in a city's own words, as kinds of teams are. */
export type PlanCategory = TeamKind;

/** An item to be planned. */
export interface NewPlanItem {
  readonly category: string;
  readonly source: ServiceSource;
  readonly title: string;
  readonly needed: number;
}

/** Who takes on what: a team or a unit. */
export interface WantedClaim {
  readonly itemId: string;
  readonly teamId: string | null;
  readonly organizationId: string | null;
}

/** Who took an item on. */
export interface PlanClaim {
  readonly itemId: string;
  readonly teamId: string | null;
  readonly organizationId: string | null;
  readonly claimedAt: Date;
}

/** What a list of items is limited to. */
export interface PlanItemFilter {
  readonly divisionCode?: string | null;
  readonly category?: string | null;
  readonly source?: ServiceSource | null;
  readonly state?: PlanItemState | null;
  /** Those that can still be taken on, or not. */
  readonly claimable?: boolean | null;
}

export const MAX_PLAN_ROWS = 100;
const MAX_TITLE_LENGTH = 100;
const MAX_NEEDED = 20;

/** Throws all that is wrong with items, naming each. `categories` are the codes that the city knows. */
export function assertValidItems(items: readonly NewPlanItem[], categories: ReadonlySet<string>): void {
  assertBatchSize(items, MAX_PLAN_ROWS, 'items');
  assertAll(
    ...items.flatMap(({ category, title, needed }, index) => [
      () => {
        assertPublicName(title, MAX_TITLE_LENGTH, fieldOf(index, 'title'));
      },
      () => {
        if (categories.has(category)) return;
        throw new DomainError('INVALID_INPUT', '未知的服务类别', { field: fieldOf(index, 'category') });
      },
      () => {
        if (needed >= 1 && needed <= MAX_NEEDED) return;
        throw new DomainError('INVALID_INPUT', `认领数应为 1 到 ${String(MAX_NEEDED)}`, {
          field: fieldOf(index, 'needed'),
        });
      },
    ]),
  );
}

const fieldOf = (index: number, field: string): string => `items.${String(index)}.${field}`;
