/** A check that looks nothing up, as one of those that `assertAllInTurn` runs. */
export const inTurn = (check: () => void) => async (): Promise<void> => {
  await Promise.resolve();
  check();
};
