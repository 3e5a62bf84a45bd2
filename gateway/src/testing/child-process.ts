import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A process that a test has started. */
export interface TestChild {
  readonly process: ChildProcess;
  /** All that it wrote so far. */
  output(): string;
  /** The first text it writes that fits, or wrote already. Rejects when the process ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it at once. */
  kill(): Promise<void>;
}

const COMPILED = join(__dirname, '../../dist');

/**
 * Starts a program of the gateway, e.g. `main.js`, with an environment of its own. Its input stays open as long as the test
 * runs. It is the compiled one, as `npm test` makes it: compiling anew takes longer than the program's own start.
 */
export function startChild(
  program: string,
  environment: Readonly<Record<string, string>>,
  given: readonly string[] = [],
): TestChild {
  const main = join(COMPILED, program);
  if (!existsSync(main)) throw new Error(`${program} is not compiled; "npm run build" does that`);
  const child = spawn(process.execPath, [main, ...given], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let looks: (() => void)[] = [];
  const look = () => {
    for (const one of looks) one();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      look();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
      look();
    });
  });
  return {
    process: child,
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const one = () => {
          const found = pattern.exec(output);
          if (found) resolve(found);
          else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(output));
          else return;
          looks = looks.filter((other) => other !== one);
        };
        looks.push(one);
        one();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
