/** The `code` that Node and its libraries put on an error (`ENOENT`, `EADDRINUSE`), or null. */
export function errorCodeOf(error: unknown): string | null {
  // Not by class: an error of Node's own may come from another realm, as it does under jest.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
