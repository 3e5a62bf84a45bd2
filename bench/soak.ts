/**
 * A system under half load for minutes, with thousands of distinct documents: `npm run soak`. Tells memory every ten seconds
 * and its trend at the end. Ends with 1 when memory rises, when something went wrong inside, or when answers had faults.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { soakOptions, UsageError } from './soak/options.js';
import { SoakClients } from './soak/soak-clients.js';
import { runningSystem, type SoakedSystem, startSystem } from './soak/soaked-system.js';
import { type Sample, type Trend, trendOf } from './soak/trend.js';

const LOOK_EVERY_MS = 10_000;

async function main(): Promise<void> {
  const options = soakOptions(process.argv.slice(2));
  const { url, pid, minutes, documents } = options;
  const system =
    url !== null && pid !== null ? runningSystem(url, pid) : await startSystem(process.env['PATH']);
  try {
    console.log(
      `${String(minutes)} min of half load on ${system.url}: ${String(documents)} distinct documents, ${String(options.clients)} clients`,
    );
    const clients = await SoakClients.of(system.url, documents);
    const stopping = new AbortController();
    const running = Array.from({ length: options.clients }, () => clients.run(stopping.signal));
    const trend = await watch(system, clients, minutes * 60_000).finally(() => {
      stopping.abort();
    });
    await Promise.all(running);
    process.exitCode = report(system, clients, trend) ? 0 : 1;
  } finally {
    await system.stop();
  }
}

async function watch(system: SoakedSystem, { tally }: SoakClients, milliseconds: number): Promise<Trend> {
  const begun = performance.now();
  const samples: Sample[] = [];
  let answers = 0;
  while (performance.now() - begun < milliseconds) {
    await sleep(LOOK_EVERY_MS);
    const seconds = (performance.now() - begun) / 1000;
    const [resident, alive] = [system.resident(), system.alive()];
    samples.push({ seconds, megabytes: alive ?? resident });
    console.log(
      `${seconds.toFixed(0)} s: ${resident.toFixed(0)} MB resident, ${alive?.toFixed(0) ?? '?'} MB alive, ${String((tally.answers - answers) / 10)} answers/s, ${String(tally.errors.size)} kinds of errors`,
    );
    answers = tally.answers;
  }
  return trendOf(samples);
}

function report({ faults }: SoakedSystem, { tally }: SoakClients, trend: Trend): boolean {
  const { megabytesPerMinute, rise, isFlat } = trend;
  const mean = tally.milliseconds / Math.max(1, tally.answers);
  console.log(
    `memory after the warm-up: ${megabytesPerMinute.toFixed(2)} MB a minute, ${rise.toFixed(1)} MB in all: ${isFlat ? 'flat' : 'RISES'}`,
  );
  console.log(`${String(tally.answers)} answers, ${mean.toFixed(1)} ms each`);
  console.log(
    `errors: ${tally.errors.size === 0 ? 'none' : JSON.stringify(Object.fromEntries(tally.errors))}`,
  );
  console.log(`faults inside: ${faults.length === 0 ? 'none' : faults.join('\n')}`);
  return isFlat && faults.length === 0 && tally.errors.size === 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
});
