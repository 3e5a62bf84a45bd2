import { type Random } from '../chance/random.js';
import { type DepartmentKey } from '../organizations/department.js';
import { type ReasonedAction } from '../words/move-reasons.js';
import { type DemoActorRole, type DemoRequestStatus } from './request-plan.js';

/** A move before it has a time: what happens, who does it, after how many hours. */
export interface Move {
  readonly action: 'RECEIVE' | 'SIGN' | 'START' | 'START_CALLBACK' | 'RESUME_FROM_WHISTLE' | ReasonedAction;
  readonly to: DemoRequestStatus;
  readonly actor: DemoActorRole;
  /** The department that has the request from now on; only a dispatch changes it. */
  readonly department?: DepartmentKey;
  readonly hours: number;
}

/** How a request goes. */
export type Course = 'HANDLED' | 'ANSWERED' | 'REJECTED' | 'CANCELLED' | 'MERGED';

/** What the moves of a request depend on. */
export interface CourseDraft {
  readonly random: Random;
  readonly course: Course;
  /** A question is answered without whistle, extension or suspension. */
  readonly smooth: boolean;
  readonly department: DepartmentKey;
  /** A department that the request may be sent to by mistake. */
  readonly mistaken: DepartmentKey;
  /** Hours within which it is dispatched. */
  readonly dispatchHours: number;
}

const SHARES = {
  returned: 0.05,
  refused: 0.03,
  whistled: 0.05,
  extended: 0.05,
  suspended: 0.03,
  rework: 0.07,
  unreached: 0.05,
};

/** The whole course of a request, from its receipt to its end, as the life cycle allows it. */
export function movesOf(draft: CourseDraft): readonly Move[] {
  const received: Move = { action: 'RECEIVE', to: 'RECEIVED', actor: 'RECEPTION', hours: 0 };
  return [received, ...coursesOf[draft.course](draft)];
}

const coursesOf: Readonly<Record<Course, (draft: CourseDraft) => readonly Move[]>> = {
  HANDLED: (draft) => [...opening(draft), ...handling(draft), ...ending(draft)],
  ANSWERED: ({ random }) => [
    { action: 'ANSWER', to: 'ANSWERED', actor: 'RECEPTION', hours: hours(random, 0.2, 20) },
    ...(random.happens(0.3)
      ? [
          {
            action: 'START_CALLBACK',
            to: 'CALLBACK',
            actor: 'CALLBACK',
            hours: hours(random, 12, 40),
          } as const,
        ]
      : []),
    { action: 'CLOSE', to: 'CLOSED', actor: 'CALLBACK', hours: hours(random, 1, 30) },
  ],
  REJECTED: ({ random }) => [
    { action: 'REJECT', to: 'REJECTED', actor: 'RECEPTION', hours: hours(random, 1, 24) },
  ],
  MERGED: ({ random }) => [
    { action: 'MERGE', to: 'MERGED', actor: 'RECEPTION', hours: hours(random, 0.5, 12) },
  ],
  CANCELLED: (draft) => {
    const before = [...opening(draft), ...handling(draft)];
    const reached = before.slice(0, draft.random.integer(1, Math.min(4, before.length)));
    // The reporter cannot cancel while a department asks to be rid of the request.
    const kept = reached.at(-1)?.to === 'RETURN_PENDING' ? reached.slice(0, -1) : reached;
    return [
      ...kept,
      { action: 'CANCEL', to: 'CANCELLED', actor: 'REPORTER', hours: hours(draft.random, 2, 40) },
    ];
  },
};

function opening({ random, department, mistaken, dispatchHours }: CourseDraft): readonly Move[] {
  const dispatch = (to: DepartmentKey): Move => ({
    action: 'DISPATCH',
    to: 'DISPATCHED',
    actor: 'STREET',
    department: to,
    hours: hours(random, dispatchHours / 20, dispatchHours * 1.05),
  });
  const ask: Move = {
    action: 'REQUEST_RETURN',
    to: 'RETURN_PENDING',
    actor: 'DEPARTMENT',
    hours: hours(random, 1, 16),
  };
  const decided = { actor: 'STREET', hours: hours(random, 2, 20) } as const;
  const sign: Move = { action: 'SIGN', to: 'SIGNED', actor: 'DEPARTMENT', hours: hours(random, 0.3, 10) };
  const contact: Move = {
    action: 'CONTACT',
    to: 'CONTACTED',
    actor: 'DEPARTMENT',
    hours: hours(random, 0.2, 20),
  };
  if (random.happens(SHARES.returned)) {
    const granted: Move = { action: 'GRANT_RETURN', to: 'DISPATCHED', department, ...decided };
    return [dispatch(mistaken), ask, granted, sign, contact];
  }
  if (random.happens(SHARES.refused)) {
    return [dispatch(department), sign, ask, { action: 'REFUSE_RETURN', to: 'SIGNED', ...decided }, contact];
  }
  return [dispatch(department), sign, contact];
}

function handling({ random, smooth }: CourseDraft): readonly Move[] {
  const aside: Move[] = [];
  if (random.happens(SHARES.whistled) && !smooth) {
    aside.push(
      { action: 'WHISTLE', to: 'WHISTLED', actor: 'STREET', hours: hours(random, 4, 48) },
      { action: 'RESUME_FROM_WHISTLE', to: 'IN_PROGRESS', actor: 'STREET', hours: hours(random, 2, 60) },
    );
  }
  if (random.happens(SHARES.extended) && !smooth) {
    aside.push(
      {
        action: 'REQUEST_EXTENSION',
        to: 'EXTENSION_PENDING',
        actor: 'DEPARTMENT',
        hours: hours(random, 20, 90),
      },
      { action: 'GRANT_EXTENSION', to: 'IN_PROGRESS', actor: 'STREET', hours: hours(random, 2, 20) },
    );
  }
  if (random.happens(SHARES.suspended) && !smooth) {
    aside.push(
      { action: 'SUSPEND', to: 'SUSPENDED', actor: 'SUPERVISOR', hours: hours(random, 24, 100) },
      { action: 'RESUME', to: 'IN_PROGRESS', actor: 'SUPERVISOR', hours: hours(random, 240, 2000) },
    );
  }
  return [
    { action: 'START', to: 'IN_PROGRESS', actor: 'DEPARTMENT', hours: hours(random, 0.5, 30) },
    ...aside,
    { action: 'SUBMIT_HANDLING', to: 'HANDLED', actor: 'DEPARTMENT', hours: hours(random, 4, 150) },
  ];
}

function ending(draft: CourseDraft): readonly Move[] {
  const { random } = draft;
  const callback: Move = {
    action: 'START_CALLBACK',
    to: 'CALLBACK',
    actor: 'CALLBACK',
    hours: hours(random, 4, 30),
  };
  const close: Move = { action: 'CLOSE', to: 'CLOSED', actor: 'CALLBACK', hours: hours(random, 0.2, 30) };
  if (random.happens(SHARES.unreached)) return [callback, { ...close, action: 'CLOSE_UNREACHED' }];
  if (!random.happens(SHARES.rework)) return [callback, close];
  return [
    callback,
    { action: 'REWORK', to: 'REWORK', actor: 'CALLBACK', hours: hours(random, 0.2, 10) },
    { action: 'SIGN', to: 'SIGNED', actor: 'DEPARTMENT', hours: hours(random, 0.5, 10) },
    { action: 'CONTACT', to: 'CONTACTED', actor: 'DEPARTMENT', hours: hours(random, 0.5, 10) },
    ...handling(draft),
    callback,
    close,
  ];
}

const hours = (random: Random, from: number, to: number): number => from + random.fraction() * (to - from);
