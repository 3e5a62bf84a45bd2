/** Who asks the reporter: the city's own desk, or somebody commissioned who has no part in it. */
export enum Surveyor {
  OWN = 'OWN',
  THIRD_PARTY = 'THIRD_PARTY',
}

/** How the reporter is asked. */
export enum CallbackMethod {
  PHONE = 'PHONE',
  MESSAGE = 'MESSAGE',
  ONLINE = 'ONLINE',
  VISIT = 'VISIT',
}

/** How satisfied a reporter is. */
export enum Satisfaction {
  VERY_SATISFIED = 'VERY_SATISFIED',
  SATISFIED = 'SATISFIED',
  BASICALLY_SATISFIED = 'BASICALLY_SATISFIED',
  DISSATISFIED = 'DISSATISFIED',
}

/** What came of one call to a reporter. */
export interface CallbackAnswer {
  readonly contacted: boolean;
  /** Whether it is solved; null exactly when the reporter was not reached. */
  readonly resolved: boolean | null;
  /** Null when the reporter was not reached or did not say. */
  readonly satisfaction: Satisfaction | null;
}

/** 回访: one call to a reporter. */
export interface Callback extends CallbackAnswer {
  readonly requestId: string;
  /** The round whose work was judged, from 1. */
  readonly round: number;
  /** The try within the round, from 1. */
  readonly attempt: number;
  readonly surveyor: Surveyor;
  readonly method: CallbackMethod;
  readonly at: Date;
}

/** A reporter is called at most so often about one request. */
export const MAX_CALLBACKS = 60;
/** After so many tries in a round a request may be closed without an answer, when it has no policy that says more. */
export const TRIES_BEFORE_UNREACHED = 3;
