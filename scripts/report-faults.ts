/** Prints the faults that a check found, if any, and makes the process end with 1. */
export function reportFaults(title: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  console.error(`${title}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
