import type { SimulationReport } from './simulate-day.js';

/** A run as text for a person: what was done, how fast, what went wrong, and whether the graph agrees. */
export function reportText({ cases, seconds, tally, compared }: SimulationReport): string {
  const done = [...tally.figures].map(
    ([figure, amount]) => `  ${figure.padEnd(22)} ${String(amount).padStart(8)}`,
  );
  const speeds = tally.speeds.map(
    ({ mutation, calls, p50, p95 }) =>
      `  ${mutation.padEnd(22)} ${String(calls).padStart(8)} ${String(p50).padStart(8)} ${String(p95).padStart(8)}`,
  );
  const agreed = compared.map(
    ({ figure, simulated, inGraph }) =>
      `  ${figure.padEnd(22)} ${String(simulated).padStart(8)} ${String(inGraph).padStart(8)}  ${simulated === inGraph ? 'equal' : 'DIFFERS'}`,
  );
  const [errors, shown] = [tally.errors, tally.errors.slice(0, 20).map((text) => `  ${text}`)];
  return [
    `${String(cases)} cases in ${seconds.toFixed(0)} s`,
    'What was done',
    ...done,
    `Mutations              ${'calls'.padStart(10)} ${'p50 ms'.padStart(8)} ${'p95 ms'.padStart(8)}`,
    ...speeds,
    `Figures                ${'simulated'.padStart(10)} ${'graph'.padStart(8)}`,
    ...agreed,
    `Unexpected errors: ${String(errors.length)}`,
    ...shown,
  ].join('\n');
}

/** Whether nothing went wrong and the graph says what was done. */
export const isSound = ({ tally, compared }: SimulationReport): boolean =>
  tally.errors.length === 0 && compared.every(({ simulated, inGraph }) => simulated === inGraph);
