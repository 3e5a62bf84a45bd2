import { relative } from 'node:path';
import { z } from 'zod';
import { PROJECT_FOLDER } from '../project-folder.js';

/** One variable of an environment. */
export interface EnvVariable {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** As it would be written, empty when there is none. */
  readonly fallback: string;
}

/** The variables of a zod schema, in its order. Throws when one has no description. */
export const variablesOf = (schema: z.ZodObject): readonly EnvVariable[] =>
  Object.entries<z.core.$ZodType>(schema.shape).map(([name, type]) => variableOf(name, type));

function variableOf(name: string, type: z.core.$ZodType): EnvVariable {
  const { description } = z.globalRegistry.get(type) ?? {};
  if (!description) throw new Error(`${name} has no description`);
  return {
    name,
    description,
    isRequired: !z.safeParse(type, undefined).success,
    fallback: written(defaultOf(type)),
  };
}

/** A default may lie below the transformations that are done after it. */
function defaultOf(type: z.core.$ZodType): unknown {
  if (type instanceof z.core.$ZodDefault) return type._zod.def.defaultValue;
  if (type instanceof z.core.$ZodPipe) return defaultOf(type._zod.def.in);
  if (type instanceof z.core.$ZodOptional) return defaultOf(type._zod.def.innerType);
  return undefined;
}

function written(value: unknown): string {
  if (typeof value === 'string' && value.startsWith(PROJECT_FOLDER)) return relative(PROJECT_FOLDER, value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
