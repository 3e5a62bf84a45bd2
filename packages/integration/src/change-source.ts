import type { Service } from '@governance/shared';

/** What changes are told from: a service's feed, and its graph as a viewer sees it; and where is written down what was. */
export type ChangeSource = Pick<Service, 'name' | 'schema' | 'contextFor' | 'feed' | 'streamed' | 'audit'>;
