/** Tells a person who waits what is being done. */
export interface Progress {
  /** Runs a step and says how long it took. */
  readonly step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  /** A line inside a step. */
  readonly note: (line: string) => void;
}

/** Progress on standard output, a line a step. */
export const consoleProgress: Progress = {
  step: async (title, work) => {
    console.log(`- ${title} …`);
    const begun = performance.now();
    const result = await work();
    console.log(`  ${title}: done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  },
  note: (line) => {
    console.log(`  ${line}`);
  },
};

/** No progress, for tests. */
export const silentProgress: Progress = { step: (_, work) => work(), note: () => undefined };
