import DataLoader from 'dataloader';

/**
 * A loader of what is asked for by several values at once, e.g. a scheme, a place and a period. `find` answers in the
 * order asked, an `Error` for one that fails alone. Requests with the same `keyOf` are the same.
 */
export const loadEach = <TRequest, T>(
  find: (requests: readonly TRequest[]) => Promise<readonly (T | Error)[]>,
  keyOf: (request: TRequest) => string,
): DataLoader<TRequest, T, string> => new DataLoader(find, { cacheKeyFn: keyOf });
