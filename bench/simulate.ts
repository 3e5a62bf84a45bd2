/**
 * A city's day on a running system, through the public mutations alone: `npm run simulate`. A load for measurements, and
 * a show for visitors. Ends with 1 when something unexpected happened or the graph's figures differ from what was done.
 */
import { simulationOptions, UsageError } from './simulate/options.js';
import { isSound, reportText } from './simulate/report.js';
import { simulateDay } from './simulate/simulate-day.js';

async function main(): Promise<void> {
  const options = simulationOptions(process.argv.slice(2));
  const { district, hours, speed, requestsPerDay, seed, url } = options;
  console.log(
    `${String(hours)} h of ${district} at ${String(speed)} × real speed, ${String(requestsPerDay)} cases a day, seed ${seed}, on ${url}`,
  );
  const report = await simulateDay(options, (minute, endMinute, tally) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.floor(minute % 60)).padStart(2, '0')}`;
    console.log(
      `${time} of ${String(endMinute / 60)} h: received ${String(tally.of('received'))}, closed ${String(tally.of('closed'))}, whistles ${String(tally.of('whistles'))}, errors ${String(tally.errors.length)}`,
    );
  });
  console.log(reportText(report));
  if (!isSound(report)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
});
