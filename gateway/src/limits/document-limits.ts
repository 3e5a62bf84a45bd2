/** How much a document may ask for, whatever the fields mean. */
export interface DocumentLimits {
  readonly maxTokens: number;
  /** Fields in fields, fragments followed. */
  readonly maxDepth: number;
  /** Fields once all fragments are spread: what a planner has to look at. */
  readonly maxFields: number;
  readonly maxRootFields: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
}

/** Limits that nobody reaches who means well, so that nobody has to configure them. */
export const FIXED_LIMITS = {
  /** Lists and objects in the value of an argument, or lists in the type of a variable. */
  nesting: 16,
  /** Definitions of fragments; each may spread others. */
  fragments: 100,
  /** `@include` and `@skip` may each stand once. */
  directivesAtOnce: 4,
  /** The same name again in one selection: each pair is compared by validation, so the work grows with the square. */
  repeats: 300,
} as const;
