const endings: (() => Promise<unknown>)[] = [];

/**
 * Has something done after the last test of a file, or of a group of files that run as one: what several files use
 * is closed then.
 */
export function atTheEnd(ending: () => Promise<unknown>): void {
  endings.push(ending);
}

/** Does what was to be done at the end. */
export async function end(): Promise<void> {
  for (const ending of endings.splice(0)) await ending();
}
