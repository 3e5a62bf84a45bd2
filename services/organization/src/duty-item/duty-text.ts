import { assertAll, assertNoContact, assertNoPersonalId, DomainError, isPrintable } from '@governance/shared';

/** How long a text about a duty may be, and what a person calls it. */
export interface DutyTextRule {
  readonly field: string;
  readonly most: number;
  readonly what: string;
}

/** Lengths of the texts about a duty. */
export const TITLE: DutyTextRule = { field: 'title', most: 100, what: '事项名称' };
export const LEGAL_BASIS: DutyTextRule = { field: 'legalBasis', most: 200, what: '法律依据' };
export const REASON: DutyTextRule = { field: 'reason', most: 200, what: '理由' };

/** Throws all that is wrong with a trimmed text about a duty, which everybody reads or may come to read. */
export function assertDutyText(text: string, { field, most, what }: DutyTextRule): void {
  const length = Array.from(text).length;
  assertAll(
    () => {
      if (length >= 1 && length <= most && isPrintable(text)) return;
      throw new DomainError('INVALID_INPUT', `${what}应为 1 到 ${String(most)} 个可见字符`, { field });
    },
    () => {
      assertNoPersonalId(text, field);
    },
    () => {
      assertNoContact(text, field);
    },
  );
}
