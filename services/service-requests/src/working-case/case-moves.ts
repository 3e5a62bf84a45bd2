import { assertWorkingText, ConflictError, DomainError, type Viewer } from '@governance/shared';

/** One legal move of a working case, such as a supervision order. */
export interface CaseMove<TStatus extends string, TAction extends string, TRelation extends string> {
  readonly from: TStatus;
  readonly action: TAction;
  readonly to: TStatus;
  /** Any one of these may do it. */
  readonly who: readonly TRelation[];
  /** Whether it must be said why, or what was done. */
  readonly needsText: boolean;
}

/** The same for several statuses at once; a text is needed where it is said. */
export interface CaseRule<
  TStatus extends string,
  TAction extends string,
  TRelation extends string,
> extends Omit<CaseMove<TStatus, TAction, TRelation>, 'from' | 'needsText'> {
  readonly from: readonly TStatus[];
  readonly needsText?: boolean;
}

/** What every working case has. */
export interface WorkingCase<TStatus extends string = string> {
  readonly id: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  /** Rises with every move: the number of entries of its timeline. */
  readonly version: number;
  readonly status: TStatus;
  /** When it began. */
  readonly openedAt: Date;
}

/** What somebody wants to happen to a case. */
export interface WantedStep<TAction extends string> {
  readonly action: TAction;
  readonly expectedVersion: number;
  readonly text: string | null;
}

/** One entry of a timeline: a desk acted, never a person by name. */
export interface CaseStep<TStatus extends string = string> {
  readonly at: Date;
  /** Null for the beginning. */
  readonly from: TStatus | null;
  readonly to: TStatus;
  readonly action: string;
  /** As whom. */
  readonly role: string;
  readonly organizationId: string | null;
  /** Who was signed in; null for the system. Never shown. */
  readonly subject: string | null;
  readonly text: string | null;
}

/** A case moves at most so often. */
export const MAX_STEPS = 500;
/** A text of a step has at most so many characters. */
const MAX_STEP_TEXT = 1000;

/** The rules with one move for each status. */
export const eachMove = <TStatus extends string, TAction extends string, TRelation extends string>(
  rules: readonly CaseRule<TStatus, TAction, TRelation>[],
): readonly CaseMove<TStatus, TAction, TRelation>[] =>
  rules.flatMap(({ from, needsText = false, ...rule }) =>
    from.map((status) => ({ ...rule, from: status, needsText })),
  );

/** Who wants a step, and how they stand to the case. */
export interface Stepper<TRelation extends string> {
  readonly viewer: Viewer;
  readonly standsAs: (relation: TRelation) => boolean;
  readonly at: Date;
}

/** A table of moves and what a person calls the case. */
export interface CaseTable<TStatus extends string, TAction extends string, TRelation extends string> {
  readonly what: string;
  readonly moves: readonly CaseMove<TStatus, TAction, TRelation>[];
}

/**
 * Applies a table of moves to one case. Throws `CONFLICT` when it has moved since, `ACTION_NOT_AVAILABLE` when its status
 * does not allow this, `FORBIDDEN` when this viewer may not, and what is wrong with the text.
 */
export function planStep<TStatus extends string, TAction extends string, TRelation extends string>(
  { what, moves }: CaseTable<TStatus, TAction, TRelation>,
  { version, status }: WorkingCase<TStatus>,
  wanted: WantedStep<TAction>,
  { viewer, standsAs, at }: Stepper<TRelation>,
): CaseStep<TStatus> {
  if (version !== wanted.expectedVersion) throw new ConflictError(what, version);
  const move = moves.find(({ from, action }) => from === status && action === wanted.action);
  if (!move || version >= MAX_STEPS) {
    throw new DomainError('ACTION_NOT_AVAILABLE', `${what}的当前状态不允许此操作`, {
      field: 'action',
      status,
      currentVersion: version,
    });
  }
  const role = move.who.find(standsAs);
  if (role === undefined) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  const text = stepText(wanted.text);
  if (text === null && move.needsText)
    throw new DomainError('INVALID_INPUT', '请说明理由或办理情况', { field: 'text' });
  const { organization: organizationId, subject } = viewer;
  return { at, from: status, to: move.to, action: move.action, role, organizationId, subject, text };
}

/** What a viewer may do with a case now. */
export const openSteps = <TStatus extends string, TAction extends string, TRelation extends string>(
  { moves }: CaseTable<TStatus, TAction, TRelation>,
  { version, status }: WorkingCase<TStatus>,
  standsAs: (relation: TRelation) => boolean,
): readonly TAction[] =>
  version >= MAX_STEPS
    ? []
    : moves.filter(({ from, who }) => from === status && who.some(standsAs)).map(({ action }) => action);

/** A trimmed text of a step, checked; null when nothing is said. */
function stepText(given: string | null): string | null {
  const text = given?.trim() ?? null;
  if (text !== null) assertWorkingText(text, { field: 'text', most: MAX_STEP_TEXT, what: '说明' });
  return text;
}
