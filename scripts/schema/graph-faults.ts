import { apiSchemaOf } from './api-schema.js';
import { audienceFaults } from './audience-faults.js';
import { borderFaults } from './border-faults.js';
import { type Operation, operationFaults } from './operation-faults.js';
import { rootFaults } from './root-faults.js';

/** Every rule of the composed graph that is broken, as sentences. Empty for a sound graph. */
export function graphFaults(supergraphSdl: string, operations: readonly Operation[]): readonly string[] {
  const schema = apiSchemaOf(supergraphSdl);
  return [
    ...rootFaults(schema),
    ...borderFaults(supergraphSdl),
    ...audienceFaults(supergraphSdl),
    ...operations.flatMap((operation) => operationFaults(schema, operation)),
  ];
}
