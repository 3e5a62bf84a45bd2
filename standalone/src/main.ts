import 'reflect-metadata';
import { readEnv, runUntilSignal } from '@governance/shared';
import pino from 'pino';
import { StandaloneEnvironment } from './config.js';
import { startOneProcess } from './one-process.js';
import { DATA_NOTICE, startSystem } from './start.js';

runUntilSignal((aborted) => {
  const config = readEnv(StandaloneEnvironment, process.env);
  const { HOST: host, PORT: port, LOG_LEVEL: level } = config;
  return startSystem(
    config,
    (databases, secrets) =>
      startOneProcess({
        databases,
        host,
        port,
        logger: pino({ level }),
        ...secrets,
        dataNotice: DATA_NOTICE,
      }),
    { isReset: process.argv.includes('--reset'), aborted },
  );
});
