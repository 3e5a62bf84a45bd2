import { type LoopLog } from '../events/background-loop.js';

/** For loops whose failures a test brings about itself. */
export const silentLog: LoopLog = { info: () => undefined, warn: () => undefined };
