/** Values of an operation's variables as the client sent them, not checked yet. */
export type Variables = Readonly<Record<string, unknown>>;

/** How many items: known from the document, or only once the variables are known. */
export type Size = number | ((variables: Variables) => number);

/**
 * What an operation costs, as far as the document alone says it: a number, plus parts that are multiplied by a size that
 * variables decide, plus the dearest of alternatives that hold such parts.
 */
export interface Cost {
  readonly constant: number;
  readonly scaled: readonly { readonly size: Size; readonly each: Cost }[];
  readonly dearest: readonly (readonly Cost[])[];
}

export const FREE: Cost = { constant: 0, scaled: [], dearest: [] };

export const costOfWeight = (constant: number): Cost =>
  constant === 0 ? FREE : { constant, scaled: [], dearest: [] };

/** The sum of costs. */
export const sumOf = (costs: readonly Cost[]): Cost => ({
  constant: costs.reduce((total, { constant }) => total + constant, 0),
  scaled: costs.flatMap(({ scaled }) => scaled),
  dearest: costs.flatMap(({ dearest }) => dearest),
});

/** So many times a cost. */
export function times(size: Size, each: Cost): Cost {
  if (isConstant(each) && each.constant === 0) return FREE;
  if (typeof size === 'number' && isConstant(each)) return costOfWeight(size * each.constant);
  return { constant: 0, scaled: [{ size, each }], dearest: [] };
}

/** The greatest of costs of which one will be due: an answer is of one type. */
export function dearestOf(costs: readonly Cost[]): Cost {
  const [first = FREE] = costs;
  if (costs.length < 2) return first;
  if (costs.every(isConstant)) return costOfWeight(Math.max(...costs.map(({ constant }) => constant)));
  return { constant: 0, scaled: [], dearest: [costs] };
}

/** The number that it comes to with these variables. */
export function amountOf({ constant, scaled, dearest }: Cost, variables: Variables): number {
  let amount = constant;
  for (const { size, each } of scaled) {
    const one = amountOf(each, variables);
    if (one > 0) amount += one * (typeof size === 'number' ? size : size(variables));
  }
  for (const costs of dearest) amount += Math.max(...costs.map((cost) => amountOf(cost, variables)));
  return amount;
}

const isConstant = ({ scaled, dearest }: Cost): boolean => scaled.length === 0 && dearest.length === 0;
