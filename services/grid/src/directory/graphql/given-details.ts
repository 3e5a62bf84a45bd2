/** What a client may leave out; a field that is left out is there all the same, and undefined. */
type Given<TDetails> = { readonly [K in keyof TDetails]?: TDetails[K] | null | undefined };

/**
 * The details that a client gave. What was left out is not among them; nor is a null, unless the field is one of
 * `removable`, where null takes something away.
 */
export const givenDetails = <TDetails extends object>(
  details: Given<TDetails>,
  removable: readonly (keyof TDetails & string)[],
): Partial<TDetails> => {
  const names: readonly string[] = removable;
  return Object.fromEntries(
    Object.entries<unknown>({ ...details }).filter(
      ([name, value]) => value !== undefined && (value !== null || names.includes(name)),
    ),
  ) as Partial<TDetails>;
};
