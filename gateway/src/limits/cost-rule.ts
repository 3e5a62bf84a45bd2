import type { DomainError, Viewer } from '@governance/shared';
import type { DocumentRule } from '../documents/document-rule.js';
import type { AskedOperation, DocumentCosts } from './document-costs.js';
import { tooComplex } from './too-complex.js';

/** How much one operation may cost. */
export interface CostLimits {
  /** For staff and machines that signed in. */
  readonly maxCost: number;
  /** For the open tier: anonymous visitors and third parties. */
  readonly maxOpenCost: number;
}

/** Refuses an operation that could answer more than one may ask for at once, before anything is fetched for it. */
export class CostRule implements DocumentRule {
  constructor(
    private readonly costs: DocumentCosts,
    private readonly limits: CostLimits,
  ) {}

  check({ viewer, ...asked }: AskedOperation & { readonly viewer: Viewer }): DomainError | null {
    const cost = this.costs.costOf(asked);
    const limit = viewer.tier === 'open' ? this.limits.maxOpenCost : this.limits.maxCost;
    return cost <= limit ? null : tooComplex('cost', limit, cost);
  }
}
