import type { EntitySubscriberInterface } from 'typeorm';
import { currentMutation, type Mutation } from './current-mutation.js';
import type { NewAuditEntry } from './audit-entry.js';
import { isAudited } from './audited-transactions.js';
import { writeAuditIfChanged } from './write-audit.js';

/**
 * The last gate: a transaction of a mutation that told of no change, and so wrote nothing to the audit, does so before it
 * commits. A mutation that somebody adds tomorrow cannot be forgotten.
 */
export const auditCommits: EntitySubscriberInterface = {
  beforeTransactionCommit: async ({ manager }) => {
    const mutation = currentMutation();
    if (mutation && !isAudited(manager)) await writeAuditIfChanged(manager, silentChangeOf(mutation));
  },
};

const silentChangeOf = ({ actor, name, fields, cityCode }: Mutation): NewAuditEntry => ({
  action: 'WRITE',
  actor,
  cityCode,
  fields,
  purpose: name,
  entity: 'Mutation',
  entityId: null,
  count: 1,
});
