import { DomainError, parseDivisionCode } from '@governance/shared';
import { z } from 'zod';
import { CLIENT_TIERS } from './api-client.js';

const DAY_LIMIT = 730;
const days = z.int().min(1).max(DAY_LIMIT);

/** A page's origin exactly as browsers send it; a pattern would let in whom nobody named. */
const origin = z
  .string()
  .refine((text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text, {
    message: '网页来源应为 https://主机[:端口],不带路径',
  });

const divisionCode = z.string().transform((text, context) => {
  try {
    return parseDivisionCode(text);
  } catch {
    context.addIssue({ code: 'custom', message: '行政区划代码应为12位数字' });
    return z.NEVER;
  }
});

/** What is said of a new client. */
export const NewClientInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    organization: z.string().trim().min(1).max(100),
    tier: z.enum(CLIENT_TIERS).default('open'),
    jurisdictions: z.array(divisionCode).max(100).default([]),
    isSafelisted: z.boolean().default(false),
    costPerMinute: z.int().min(1).max(1_000_000_000).default(500_000),
    origins: z.array(origin).max(20).default([]),
    expiresInDays: days.default(365),
  })
  .refine(({ tier, jurisdictions }) => (tier === 'internal') === jurisdictions.length > 0, {
    path: ['jurisdictions'],
    message: '内部范围须写明辖区,公开范围不写辖区',
  });
export type NewClientInput = z.output<typeof NewClientInput>;

/** How a client gets a new key. */
export const RotationInput = z.strictObject({
  /** How long the keys that it has now go on, so that it can change over without a gap. */
  overlapDays: z.int().min(0).max(90).default(7),
  expiresInDays: days.default(365),
});
export type RotationInput = z.output<typeof RotationInput>;

/** Reads an input; throws `INVALID_INPUT` with every problem and the field of the first. */
export function readInput<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const text = problems.map(({ field, message }) => (field ? `${field}:${message}` : message)).join(';');
  throw new DomainError('INVALID_INPUT', text, { field: problems[0]?.field ?? '', problems });
}
