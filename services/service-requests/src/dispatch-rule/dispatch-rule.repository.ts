import type { IdempotentRequest, PageWindow } from '@governance/shared';
import type { DispatchRule, DispatchRuleFilter, Matter } from './dispatch-rule.js';
import type { WantedRule } from './wanted-rule.js';

/** The directory of who leads what. Everybody reads it. */
export interface DispatchRuleRepository {
  findPage(filter: DispatchRuleFilter, window: PageWindow): Promise<readonly DispatchRule[]>;
  count(filter: DispatchRuleFilter): Promise<number>;
  /** The department that the directory names for each matter now, in the order asked; null where it names none. */
  findDepartments(matters: readonly Matter[]): Promise<readonly (string | null)[]>;
  /**
   * Ends what held for the category and the place and lets something else hold from now on, once for each request key.
   * Null when nothing holds any more. Throws `CONFLICT`, `DIVISION_UNKNOWN` and `INVALID_INPUT`.
   */
  set(rule: WantedRule, key: Omit<IdempotentRequest, 'cityCode'>): Promise<DispatchRule | null>;
}
