import type { DomainError } from '@governance/shared';
import { tooComplex } from './too-complex.js';
import { isReserved, reservedName } from './written-names.js';

/**
 * Why a request's variables are refused whatever their types: a name or key that every object has, or values nested
 * deeper than the limit. Null when there is nothing to say; what is no object at all is the server's to refuse.
 */
export function variablesFault(variables: unknown, nesting: number): DomainError | null {
  let [level, values]: [number, readonly unknown[]] = [0, [variables]];
  while (values.length > 0) {
    const reserved = values.flatMap(keysOf).find(isReserved);
    if (reserved !== undefined) return reservedName(reserved);
    // The variables themselves are the outermost object.
    if (level > nesting) return tooComplex('nesting', nesting, null);
    values = values.flatMap(childrenOf);
    level += 1;
  }
  return null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const keysOf = (value: unknown): readonly string[] =>
  isObject(value) && !Array.isArray(value) ? Object.keys(value) : [];

/** Lists and objects right below a value; leaves are never too deep. */
const childrenOf = (value: unknown): readonly unknown[] =>
  isObject(value) ? Object.values(value).filter(isObject) : [];
