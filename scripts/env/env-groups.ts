import { DevIssuerEnvironment } from '../../gateway/src/dev-issuer/config.js';
import { GatewayEnvironment } from '../../gateway/src/config.js';
import { StandaloneEnvironment } from '../../standalone/src/config.js';
import { SetupEnvironment } from '../../standalone/src/setup-config.js';
import { serviceEnvironment } from '../../packages/shared/src/server/service-config.js';
import type { z } from 'zod';
import { ComposeEnvironment } from './compose-environment.js';

/** The environment of one kind of process. */
export interface EnvGroup {
  readonly title: string;
  readonly schema: z.ZodObject;
  /** Whether its variables are stated to be filled in, or only shown. */
  readonly use: 'fill in' | 'show';
}

/** Every process that reads an environment. A process with variables of its own gets a line here. */
export const ENV_GROUPS: readonly EnvGroup[] = [
  {
    title: 'docker compose, which reads this file when it is called .env',
    schema: ComposeEnvironment,
    use: 'fill in',
  },
  { title: 'npm start and npm run start:many', schema: StandaloneEnvironment, use: 'show' },
  { title: 'A service in a process of its own', schema: serviceEnvironment, use: 'show' },
  { title: 'The gateway in a process of its own', schema: GatewayEnvironment, use: 'show' },
  {
    title: 'The development issuer in a process of its own',
    schema: DevIssuerEnvironment,
    use: 'show',
  },
  { title: 'Setting up databases for separate processes', schema: SetupEnvironment, use: 'show' },
];
