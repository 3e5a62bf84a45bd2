import {
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { DISPATCH_RULE_ORDER } from './dispatch-rule-order.js';
import type { DispatchRuleRepository } from './dispatch-rule.repository.js';
import type { DispatchRule, DispatchRuleFilter } from './dispatch-rule.js';
import { assertMaySetRules, assertSoundRule, type WantedRule } from './wanted-rule.js';

/** What can be done with the directory of who leads what. */
export class DispatchRuleService {
  constructor(private readonly rules: DispatchRuleRepository) {}

  /** A page of the directory. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: DispatchRuleFilter, request: PageRequest): Promise<Page<DispatchRule>> {
    return readPage({ rows: this.rules, order: DISPATCH_RULE_ORDER }, withSoundPlace(filter), request);
  }

  /** Says which department leads a category in a place from now on, or that none does. */
  async set(input: WantedRule, idempotencyKey: string, viewer: Viewer): Promise<DispatchRule | null> {
    const rule = { ...input, divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode') };
    assertMaySetRules(viewer, rule.divisionCode);
    assertSoundRule(rule);
    const key = { subject: viewer.subject ?? '', key: idempotencyKey, body: { setDispatchRule: rule } };
    return this.rules.set(rule, key);
  }
}
