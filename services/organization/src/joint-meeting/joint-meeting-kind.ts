/** What kind of meeting a joint body held. */
export enum JointMeetingKind {
  REGULAR = 'REGULAR',
  THEMATIC = 'THEMATIC',
  ENLARGED = 'ENLARGED',
  EXTRAORDINARY = 'EXTRAORDINARY',
}
