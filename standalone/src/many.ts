import 'reflect-metadata';
import { readEnv, runUntilSignal } from '@governance/shared';
import { StandaloneEnvironment } from './config.js';
import { startManyProcesses } from './many-processes.js';
import { DATA_NOTICE, startSystem } from './start.js';

runUntilSignal((aborted) => {
  const config = readEnv(StandaloneEnvironment, process.env);
  const { HOST: host, PORT: port, LOG_LEVEL: logLevel } = config;
  return startSystem(
    config,
    (databases, secrets) =>
      startManyProcesses({
        databases,
        host,
        port,
        logLevel,
        ...secrets,
        dataNotice: DATA_NOTICE,
        onLost: (name, code) => {
          console.error(
            `${name} has ended by itself (exit code ${String(code)}); its fields are null until it returns.`,
          );
        },
      }),
    { isReset: process.argv.includes('--reset'), aborted },
  );
});
