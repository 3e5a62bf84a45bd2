/**
 * How many sign-ups a second one popular shift takes: `npm run bench:sign-ups`. 200 volunteers come at once for 100
 * places, in the service's own way, and as one would do it at first: count, then insert, serializable, again on failure.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import { createDataSource, migrate, newEntityId } from '@governance/shared';
import { freshDatabase } from '../packages/embedded-postgres/src/testing/fresh-database.js';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { volunteersDatabase } from '../services/volunteers/src/database/database.js';
import { SqlSignUpRepository } from '../services/volunteers/src/sign-up/persistence/sql-sign-up.repository.js';
import { SignUpService } from '../services/volunteers/src/sign-up/sign-up.service.js';
import { givenShift, PLACE, type Shift, signUpNaively, takenOf, viewerOf } from './sign-ups/popular-shift.js';

const VOLUNTEERS = 200;
const CAPACITY = 100;
const ROUNDS = 3;

async function main(): Promise<void> {
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  const fresh = await freshDatabase({
    role: 'volunteers',
    version: 'sign_ups',
    migrate: (url) => migrate({ url, ...volunteersDatabase }),
  });
  const dataSource = await createDataSource({ url: fresh.ownerUrl, ...volunteersDatabase }).initialize();
  try {
    const noRunner = { shiftToRun: () => Promise.reject(new Error('nobody runs a shift here')) };
    const service = new SignUpService(new SqlSignUpRepository(dataSource), noRunner);
    const own = (shift: Shift, subject: string) =>
      service.signUp(shift.id, newEntityId(PLACE), viewerOf(subject)).then(() => undefined);
    const naive = (shift: Shift, subject: string) => signUpNaively(dataSource, shift, subject);
    const rates = { own: 0, naive: 0 };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, signUp] of [
        ['own', own],
        ['naive', naive],
      ] as const) {
        const shift = await givenShift(dataSource, VOLUNTEERS, CAPACITY);
        const began = performance.now();
        await Promise.all(shift.subjects.map((subject) => signUp(shift, subject)));
        rates[name] = Math.max(rates[name], (VOLUNTEERS * 1000) / (performance.now() - began));
        const taken = await takenOf(dataSource, shift);
        if (taken !== CAPACITY)
          throw new Error(`${name} gave ${String(taken)} of ${String(CAPACITY)} places`);
      }
    console.log(
      `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    );
    console.log(
      `${String(VOLUNTEERS)} volunteers at once, ${String(CAPACITY)} places, all of them given, best of ${String(ROUNDS)}`,
    );
    console.log(`the service            ${rates.own.toFixed(0)} sign-ups/s`);
    console.log(`count, insert, retry   ${rates.naive.toFixed(0)} sign-ups/s`);
    console.log(`ratio                  ${(rates.own / rates.naive).toFixed(1)}`);
  } finally {
    await dataSource.destroy();
    await fresh.drop();
    await server.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
