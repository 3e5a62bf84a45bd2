import type { NewServiceRequest } from '../service-request/new-service-request.js';
import { ActorRole, RequestChannel, RequestKind } from '../service-request/service-request.js';
import type { Intake } from '../service-request/service-request.policy.js';

/** The noun under which the volunteers subgraph tells what residents told volunteers, and what it says of a new one. */
export const COLLECTED_OPINION = 'CollectedOpinion';
export const OPINION_COLLECTED = 'OpinionCollected';

/** 收集的意见: what residents told whoever came to them, as the volunteers subgraph tells of it. Who said it is not known. */
export interface CollectedOpinion {
  readonly id: string;
  readonly divisionCode: string;
  /** In public words: it was checked when it was recorded. */
  readonly title: string;
  /** In the words of whoever recorded it. */
  readonly category: string;
  /** Business day on which it was collected. */
  readonly collectedOn: string;
}

/** The opinion that a request came from. */
export interface SourceOpinion {
  readonly requestId: string;
  readonly opinionId: string;
}

/** Where the opinions are that became requests. */
export interface SourceOpinionRepository {
  /** Of requests that were read as a viewer. */
  findByRequests(requestIds: readonly string[]): Promise<readonly SourceOpinion[]>;
}

/** The suggestion that an opinion becomes. */
export const suggestionFor = (
  { divisionCode, title, category, collectedOn }: CollectedOpinion,
  categoryCode: string,
): NewServiceRequest => ({
  divisionCode,
  gridCode: null,
  categoryCode,
  title,
  description: `报到服务中收集的意见,类别:${category},收集日期:${collectedOn}`,
  channel: RequestChannel.CHECK_IN,
  kind: RequestKind.SUGGESTION,
  contact: null,
  externalRef: null,
});

/** Nobody took it in: the record did. Nobody knows who said it, so the request has no reporter. */
export const OPINION_INTAKE: Intake = {
  actor: { role: ActorRole.SYSTEM, displayName: '报到服务', organizationId: null },
  reporterSubject: null,
};
