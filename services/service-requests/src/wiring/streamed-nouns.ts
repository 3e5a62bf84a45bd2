import type { StreamedNoun } from '@governance/shared';

/** What of this service outsiders may follow, with what a wall or a dashboard shows of it. */
export const STREAMED_NOUNS: readonly StreamedNoun[] = [
  {
    noun: 'ServiceRequest',
    selection: `{
      id number version title status kind channel priority round receivedAt closedAt grid { id } availableActions
    }`,
  },
  {
    noun: 'Whistle',
    // Names stand in other subgraphs: a wall asks for them once, with the operation that it begins with.
    selection: `{
      id version kind kindWord status title blownAt closedAt blownBy { id } division { code } grid { id }
      request { id number title status }
      calls { id version state department { id } arrivalDue acknowledgedAt arrivedAt missedAt overdue score availableActions }
      availableActions
    }`,
    parts: { WhistleCall: 'whistleId' },
  },
];
