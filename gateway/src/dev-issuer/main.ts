import { readEnv, runUntilSignal } from '@governance/shared';
import { DevIssuerEnvironment } from './config.js';
import { startDevIssuer } from './start-dev-issuer.js';

runUntilSignal(async () => startDevIssuer(readEnv(DevIssuerEnvironment, process.env)));
