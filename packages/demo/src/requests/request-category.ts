import { type DepartmentKey } from '../organizations/department.js';
import { type DemoRequestKind } from './request-plan.js';

/** How soon a request of the category must be dispatched: within 24 hours, 2 hours, 1 hour. */
export type DemoUrgency = 'GENERAL' | 'UTILITY' | 'EMERGENCY';

/** A category of requests. Reference data: two levels, requests carry one of the lower. */
export interface RequestCategory {
  /** Stable: `SANITATION`, and below it `SANITATION.GARBAGE`. */
  readonly code: string;
  readonly name: string;
  /** Null at the upper level. */
  readonly parentCode: string | null;
  /** The county department that leads. */
  readonly department: DepartmentKey;
  readonly urgency: DemoUrgency;
}

/** A lower category as its pool of words states it. */
export interface CategoryWords {
  readonly code: string;
  readonly name: string;
  /** Of matters that neither ask (咨询) nor suggest (建议); none when there are no others. */
  readonly kinds: readonly Exclude<DemoRequestKind, 'CONSULTATION' | 'SUGGESTION'>[];
  readonly urgency?: DemoUrgency;
  readonly department?: DepartmentKey;
  /** Where people have this matter at all; both when it is not stated. */
  readonly where?: 'TOWN' | 'VILLAGE';
  /** Title and, after a colon, what more is said; with places for `{quarter}`, `{spot}`, `{tower}`, `{road}`, `{unit}`. */
  readonly matters: readonly string[];
}

/** An upper category with its lower ones. */
export interface CategoryGroup {
  readonly code: string;
  readonly name: string;
  readonly department: DepartmentKey;
  readonly children: readonly CategoryWords[];
}
