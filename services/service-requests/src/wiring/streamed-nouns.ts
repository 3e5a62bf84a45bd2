import type { StreamedNoun } from '@governance/shared';

/** What of this service outsiders may follow, with what a wall or a dashboard shows of it. */
export const STREAMED_NOUNS: readonly StreamedNoun[] = [
  {
    noun: 'ServiceRequest',
    selection: `{
      id number version title status kind channel priority round receivedAt closedAt grid { id } availableActions
    }`,
  },
];
