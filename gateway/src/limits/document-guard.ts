import type { DomainError } from '@governance/shared';
import { type DocumentNode, GraphQLError, Kind, parse } from 'graphql';
import { textMemory } from '../documents/text-memory.js';
import { type DocumentLimits, FIXED_LIMITS } from './document-limits.js';
import { DocumentShape } from './document-shape.js';
import { repeatedFields } from './repeated-fields.js';
import { tooComplex } from './too-complex.js';
import { variablesFault } from './variables-fault.js';
import { reservedName, writtenIn } from './written-names.js';

/**
 * Stands before the server, whose validation takes time that grows with the square of a hostile document: refuses what no
 * client means well with, in time that grows with the text. What it cannot read is left to the server to refuse.
 */
export class DocumentGuard {
  private readonly known = textMemory((text) => ({ refusal: this.read(text) }));

  constructor(private readonly limits: DocumentLimits) {}

  /** Why a request's body is refused, or null. */
  check(body: unknown): DomainError | null {
    if (typeof body !== 'object' || body === null) return null;
    const { query, variables } = body as Readonly<Record<string, unknown>>;
    const refusal = typeof query === 'string' ? this.known.memo(query).refusal : null;
    return refusal ?? variablesFault(variables, FIXED_LIMITS.nesting);
  }

  private read(text: string): DomainError | null {
    const { maxTokens, maxDepth } = this.limits;
    try {
      return this.look(parse(text, { noLocation: true, maxLexicalTokens: maxTokens }));
    } catch (error) {
      if (error instanceof GraphQLError) {
        return TOO_MANY_TOKENS.test(error.message) ? tooComplex('tokens', maxTokens, null) : null;
      }
      // Nested so deep that reading it exhausted the stack.
      if (error instanceof RangeError) return tooComplex('depth', maxDepth, null);
      throw error;
    }
  }

  private look(document: DocumentNode): DomainError | null {
    const { limits } = this;
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
    if (fragments > FIXED_LIMITS.fragments) return tooComplex('fragments', FIXED_LIMITS.fragments, fragments);
    const { reserved, nesting, directivesAtOnce } = writtenIn(document);
    if (reserved !== null) return reservedName(reserved);
    const extent = new DocumentShape(document).extent();
    const measured = [
      ['nesting', FIXED_LIMITS.nesting, nesting],
      ['directivesAtOnce', FIXED_LIMITS.directivesAtOnce, directivesAtOnce],
      ['depth', limits.maxDepth, extent.depth],
      ['fields', limits.maxFields, extent.fields],
      ['rootFields', limits.maxRootFields, extent.rootFields],
      ['aliases', limits.maxAliases, extent.aliases],
      ['directives', limits.maxDirectives, extent.directives],
    ] as const;
    const over = measured.find(([, limit, found]) => found > limit);
    if (over) return tooComplex(over[0], over[1], over[2]);
    const repeats = repeatedFields(document);
    return repeats > FIXED_LIMITS.repeats ? tooComplex('repeats', FIXED_LIMITS.repeats, repeats) : null;
  }
}

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;
