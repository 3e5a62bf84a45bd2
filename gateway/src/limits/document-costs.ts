import { type DocumentNode, getOperationAST } from 'graphql';
import { amountOf, type Cost, type Variables } from './cost.js';
import type { CostIndex } from './cost-index.js';
import { OperationCost } from './operation-cost.js';

/** An operation that was asked for: a valid document, which of its operations, and with which variables. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Variables | undefined;
}

/** What operations cost before anything is fetched for them. */
export class DocumentCosts {
  /** Lives as long as the server's store of documents keeps them, which is bounded. */
  private readonly known = new WeakMap<DocumentNode, Map<string | null, Cost>>();

  constructor(private readonly index: CostIndex) {}

  /**
   * The cost in points (about one for each object of the largest possible answer), whole and not negative; infinite for
   * a list whose size cannot be told. 0 where the document has no such operation, which is then refused for that.
   */
  costOf({ document, operationName = null, variables = {} }: AskedOperation): number {
    const cost = this.known.get(document)?.get(operationName) ?? this.learn(document, operationName);
    return cost ? Math.ceil(amountOf(cost, variables)) : 0;
  }

  private learn(document: DocumentNode, operationName: string | null): Cost | null {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const cost = new OperationCost(this.index, document, operation).compute();
    const costs = this.known.get(document) ?? new Map<string | null, Cost>();
    this.known.set(document, costs.set(operationName, cost));
    return cost;
  }
}
