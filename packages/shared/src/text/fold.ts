import { Converter } from 'opencc-js/t2cn';

type Conversion = (text: string) => string;
let toSimplified: Conversion | undefined;

/**
 * Folds a name for search: full width to half width, Traditional to Simplified, lower case, no spaces and
 * no NUL, which PostgreSQL does not take.
 * A name and what somebody types are folded alike and then compared.
 */
export function foldText(text: string): string {
  return simplified()(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s\0]+/gu, '');
}

/** A LIKE pattern that finds folded names which contain what somebody typed; its wildcards stay plain characters. */
export const containsPattern = (typed: string): string =>
  `%${foldText(typed).replaceAll(/[\\%_]/g, '\\$&')}%`;

/** A LIKE pattern that finds folded names which begin with what somebody typed. */
export const prefixPattern = (typed: string): string => containsPattern(typed).slice(1);

/** The dictionary takes a moment to load, so it is loaded when first needed. */
function simplified(): Conversion {
  toSimplified ??= Converter({ from: 't', to: 'cn' }) as Conversion;
  return toSimplified;
}
