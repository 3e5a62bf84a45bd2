import type { ServiceRequest } from '../service-request/service-request.js';
import type { NewLead } from './new-request-lead.js';
import type { RequestLead } from './request-lead.js';

/** Who leads requests. */
export interface RequestLeadRepository {
  /** In order; at most 20 for each. The requests must have been read as a viewer. */
  findByRequests(requestIds: readonly string[]): Promise<readonly RequestLead[]>;
  /**
   * Gives a request another lead, which becomes a party to it. Throws `CONFLICT` when another one was assigned meanwhile,
   * `ACTION_NOT_AVAILABLE` for one that is closed or has had too many, `INVALID_INPUT` for an organization that leads it
   * already, or as first receiver one that was not the first to get it.
   */
  assign(
    request: ServiceRequest,
    lead: NewLead,
    by: { readonly subject: string | null; readonly at: Date },
  ): Promise<void>;
}
