import { z } from 'zod';
import type { CostLimits } from './cost-rule.js';
import type { DocumentLimits } from './document-limits.js';

/** How much a client may ask for at once, and how much it is answered. */
export interface GatewayLimits extends DocumentLimits, CostLimits {
  readonly maxResponseBytes: number;
}

const limit = (fallback: number, greatest = 1_000_000_000) =>
  z.coerce.number().int().min(1).max(greatest).default(fallback);

/** The limits in the gateway's environment, by the names of their variables. */
export const limitVariables = {
  MAX_TOKENS: limit(10_000, 100_000).describe('a document with more tokens is refused unread'),
  MAX_DEPTH: limit(15, 200).describe('how deep the fields of a document may nest, fragments followed'),
  MAX_FIELDS: limit(3000, 100_000).describe(
    'how many fields a document may have once its fragments are spread',
  ),
  MAX_ROOT_FIELDS: limit(40).describe('how many fields an operation may have at its root'),
  MAX_ALIASES: limit(60).describe('how many fields of an operation may be renamed'),
  MAX_DIRECTIVES: limit(60).describe('how many directives an operation may have; four at one place'),
  MAX_COST: limit(50_000).describe(
    'what an operation of staff or a machine may cost: about its objects at most',
  ),
  MAX_COST_OPEN: limit(25_000).describe('the same for anonymous visitors and third parties'),
  MAX_RESPONSE_BYTES: limit(8 * 1024 * 1024).describe(
    'a larger answer is refused, about as long as its text',
  ),
} as const;

const environment = z.object(limitVariables);

/** The limits of a configuration that was read. */
export const limitsOf = (config: z.infer<typeof environment>): GatewayLimits => ({
  maxTokens: config.MAX_TOKENS,
  maxDepth: config.MAX_DEPTH,
  maxFields: config.MAX_FIELDS,
  maxRootFields: config.MAX_ROOT_FIELDS,
  maxAliases: config.MAX_ALIASES,
  maxDirectives: config.MAX_DIRECTIVES,
  maxCost: config.MAX_COST,
  maxOpenCost: config.MAX_COST_OPEN,
  maxResponseBytes: config.MAX_RESPONSE_BYTES,
});

/** The limits in an environment. Throws a `ZodError` for what is no limit. */
export const readLimits = (variables: Readonly<Record<string, string | undefined>>): GatewayLimits =>
  limitsOf(environment.parse(variables));

/** What holds unless somebody configures otherwise. */
export const DEFAULT_LIMITS: GatewayLimits = readLimits({});
