import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One Ctrl-C reaches us twice: from the terminal and from npm. A later one is a person who insists. */
const SAME_REQUEST_MS = 1_000;

/**
 * Runs a program to its end with our terminal and answers its exit code, 128 + n if signal n ended it. A request to
 * stop that reaches us is passed on once. The program gets a session of its own unless it is to be SHARED, so that
 * the terminal does not ask it as well.
 */
export function runProgram(file, args, { cwd, session = 'OWN', env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: 'inherit', detached: session === 'OWN' });
    let lastRequest = -Infinity;
    const passOn = (signal) => {
      if (Date.now() - lastRequest < SAME_REQUEST_MS) return;
      lastRequest = Date.now();
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.removeListener(name, passOn);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
