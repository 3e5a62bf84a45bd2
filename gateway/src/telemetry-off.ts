import { env } from 'node:process';

/**
 * Nothing leaves the machine. The gateway library reads this variable when it is constructed and would otherwise send
 * metrics to its maker; whoever runs us must not have to know that. Imported for its effect, before the library.
 */
env['APOLLO_TELEMETRY_DISABLED'] = 'true';
