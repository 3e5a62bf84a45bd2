import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  businessDay,
  DomainError,
  parseBusinessDay,
} from '@governance/shared';
import type { RegisterKind } from '../register-kind/register-kind.js';
import { subjectKeyOf } from './demand-subject.js';
import type { EntryDetails } from './register-entry.js';

/** An entry to be made in the register. */
export interface NewRegisterEntry extends EntryDetails {
  readonly kind: string;
  readonly divisionCode: string;
  readonly organizationId: string | null;
  readonly subject: string | null;
  /** From when it holds; null for now. */
  readonly validFrom: Date | null;
  /** Until when it holds; null for an open end. */
  readonly validTo: Date | null;
}

const MAX_QUANTITY = 1e13;
const EARLIEST = new Date('1949-10-01T00:00:00+08:00');
const FIVE_YEARS_MS = 5 * 366 * 86_400_000;

/** Throws what is wrong with a new entry of a kind, as far as both alone tell. */
export function assertValidEntry(entry: NewRegisterEntry, kind: RegisterKind, now: Date): void {
  assertAll(
    () => {
      assertSoundEntry(entry, kind, now);
    },
    () => {
      assertSubject(entry, kind);
    },
    () => {
      assertTimes(entry, kind, now);
    },
  );
}

/** The same for what may be put right about one. */
export function assertSoundEntry(entry: EntryDetails, { leastQuantity }: RegisterKind, now: Date): void {
  const { title, category, document, legalBasis, decision } = entry;
  assertAll(
    () => {
      assertPublicName(title, 100, 'title');
    },
    () => {
      assertOptionalPublicText(category, { field: 'category', most: 60, what: '所属类别' });
    },
    () => {
      assertQuantity(entry.quantity, leastQuantity);
    },
    () => {
      assertOptionalPublicText(document, { field: 'document', most: 100, what: '文件' });
    },
    () => {
      assertOptionalPublicText(legalBasis, { field: 'legalBasis', most: 300, what: '依据' });
    },
    () => {
      if (decision !== null)
        assertOptionalPublicText(decision.text, { field: 'decision', most: 300, what: '决定' });
    },
    () => {
      if (decision?.decidedOn != null && parseBusinessDay(decision.decidedOn, 'decision') > businessDay(now))
        throw invalid('decision', '决定日期不能晚于今天');
    },
  );
}

function assertQuantity(quantity: number | null, least: number): void {
  if (quantity === null) return;
  if (!Number.isFinite(quantity) || quantity < 0 || quantity > MAX_QUANTITY)
    throw invalid('quantity', '数量应为 0 到 10 万亿');
  if (Math.abs(quantity * 100 - Math.round(quantity * 100)) > 1e-6 * Math.max(1, quantity))
    throw invalid('quantity', '数量最多两位小数');
  if (quantity > 0 && quantity < least)
    throw invalid('quantity', `少于 ${String(least)} 人的数字不予登记,以免识别到个人`);
}

/** What is asked for is compared, so a demand has to name it, and who demands. */
function assertSubject({ subject, organizationId }: NewRegisterEntry, { isDemand }: RegisterKind): void {
  if (!isDemand) {
    if (subject !== null) throw invalid('subject', '只有向基层提出的要求才填写所要的内容');
    return;
  }
  assertAll(
    () => {
      assertPublicName(subject ?? '', 60, 'subject');
      if (subjectKeyOf(subject ?? '') === '') throw invalid('subject', '请写明所要的内容');
    },
    () => {
      if (organizationId === null) throw invalid('organizationId', '请填写提出要求的组织');
    },
  );
}

function assertTimes({ validFrom, validTo }: NewRegisterEntry, { isDemand }: RegisterKind, now: Date): void {
  const from = validFrom ?? now;
  if (from < EARLIEST || from.getTime() > now.getTime() + FIVE_YEARS_MS)
    throw invalid('validFrom', '生效时间有误');
  if (isDemand && from > now) throw invalid('validFrom', '提出要求的时间不能晚于现在');
  if (validTo === null) return;
  if (isDemand) throw invalid('validTo', '要求的结束时间在关闭时填写');
  if (validTo <= from) throw invalid('validTo', '失效时间应晚于生效时间');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
