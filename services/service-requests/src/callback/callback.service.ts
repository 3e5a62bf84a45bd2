import { isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import { callerFor } from './callback.policy.js';
import type { CallbackRepository } from './callback.repository.js';
import { assertSoundCallback, type NewCallback } from './new-callback.js';

/** What can be done with call-backs. */
export class CallbackService {
  constructor(
    private readonly callbacks: CallbackRepository,
    private readonly requests: ServiceRequestRepository,
  ) {}

  /** Records what came of a call: it closes the request, sends it into another round, or leaves it to be called again. */
  async record(input: NewCallback, viewer: Viewer): Promise<ServiceRequest> {
    const callback = { ...input, remark: input.remark?.trim() ?? null };
    const [request] = isEntityId(callback.requestId)
      ? await this.requests.findByIds([callback.requestId], viewer)
      : [];
    if (!request) throw new NotFoundError('诉求', 'requestId');
    const caller = callerFor(viewer, request, callback.surveyor);
    assertSoundCallback(callback, new Date());
    return this.callbacks.record(request, callback, caller);
  }
}
