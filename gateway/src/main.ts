import { readEnv, runUntilSignal } from '@governance/shared';
import { GatewayEnvironment } from './config.js';
import { startGateway } from './start-gateway.js';

runUntilSignal(async () => startGateway(readEnv(GatewayEnvironment, process.env)));
