import { RequestAction } from '../service-request/request-action.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import type { SlaTerms } from '../sla-policy/sla-terms.js';
import { type Callback, TRIES_BEFORE_UNREACHED } from './callback.js';

/** What somebody wants to do, and what reporters said until then. */
export interface CalledBackAction {
  readonly action: RequestAction;
  readonly request: Pick<ServiceRequest, 'round'>;
  readonly callbacks: readonly Pick<Callback, 'round' | 'contacted'>[];
  /** Null for a request without a policy. */
  readonly terms: Pick<SlaTerms, 'callbackTries'> | null;
}

/** After how many tries of a round a request may be closed without an answer. */
export const triesBeforeUnreached = (terms: CalledBackAction['terms']): number =>
  terms?.callbackTries ?? TRIES_BEFORE_UNREACHED;

/** Why call-backs do not allow an action yet, in words; null when they do. */
export function refusalByCallbacks({ action, request, callbacks, terms }: CalledBackAction): string | null {
  if (action !== RequestAction.CLOSE_UNREACHED) return null;
  const tries = callbacks.filter(({ round, contacted }) => round === request.round && !contacted).length;
  const wanted = triesBeforeUnreached(terms);
  return tries >= wanted ? null : `回访 ${String(wanted)} 次均未联系到反映人后才能以未接通办结`;
}
