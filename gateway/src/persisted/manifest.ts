import { DomainError } from '@governance/shared';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { operationId, type RegisteredOperation } from './registered-operation.js';

const BODY_LENGTH = 100_000;
const OPERATIONS = 2000;

/** The manifest that Apollo's generator and others write at build time. */
const Manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().min(1).max(200),
        type: z.enum(['query', 'mutation', 'subscription']),
        body: z.string().min(1).max(BODY_LENGTH),
      }),
    )
    .min(1)
    .max(OPERATIONS),
});

/** A manifest of documents, with the ids that their texts have. */
export const manifestOf = (
  operations: readonly Omit<RegisteredOperation, 'id'>[],
): z.input<typeof Manifest> => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: operations.map((operation) => ({ ...operation, id: operationId(operation.body) })),
});

/**
 * The operations of a manifest. Throws `INVALID_INPUT` that names every operation at fault: one whose id is not the
 * SHA-256 of its body, or that the schema does not allow.
 */
export function readManifest(given: unknown, schema: GraphQLSchema | null): readonly RegisteredOperation[] {
  const parsed = Manifest.safeParse(given);
  if (!parsed.success) {
    const { path = [], message = '' } = parsed.error.issues[0] ?? {};
    throw new DomainError('INVALID_INPUT', `不是有效的操作清单(${path.join('.')}:${message})`, {
      field: path.join('.'),
    });
  }
  const { operations } = parsed.data;
  const problems = operations.flatMap((operation) => {
    const fault = faultOf(operation, schema);
    return fault === null ? [] : [`${operation.name}:${fault}`];
  });
  if (problems.length === 0) return operations;
  throw new DomainError('INVALID_INPUT', problems.join('\n'), { field: 'operations', problems });
}

function faultOf({ id, body }: RegisteredOperation, schema: GraphQLSchema | null): string | null {
  if (id !== operationId(body)) return `编号应为正文的 SHA-256(${operationId(body)})`;
  try {
    const document = parse(body);
    return (schema ? validate(schema, document)[0]?.message : null) ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : '无法解析';
  }
}
