/** Work that ends when it is told to. */
export function held<T>() {
  let settle: { readonly resolve: (value: T) => void; readonly reject: (error: Error) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return {
    promise,
    resolve: (value: T) => settle?.resolve(value),
    reject: (error: Error) => settle?.reject(error),
  };
}
/** The signal of somebody who waits for ever. */
export const never = () => new AbortController().signal;
/** Until whatever can go on now has gone on. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
