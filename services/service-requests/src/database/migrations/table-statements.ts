/** Statements that make tables and that take them away again, each list in the order in which they run. */
export interface TableStatements {
  readonly up: readonly string[];
  readonly down: readonly string[];
}
