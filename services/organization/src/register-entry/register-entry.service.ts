import {
  assertAll,
  assertPublicText,
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
  NotFoundError,
  orNotFound,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { isKindCode, type RegisterKind } from '../register-kind/register-kind.js';
import type { RegisterKindRepository } from '../register-kind/register-kind.repository.js';
import { subjectKeyOf } from './demand-subject.js';
import { assertSoundEntry, assertValidEntry, type NewRegisterEntry } from './new-register-entry.js';
import { assertDeciderStands, assertEntryFits } from './register-entry-fit.js';
import { REGISTER_ENTRY_ORDER } from './register-entry-order.js';
import { assertMayKeepRegister } from './register-entry.policy.js';
import type {
  AddedEntry,
  Closing,
  EntryToAdd,
  RegisterEntryRepository,
} from './register-entry.repository.js';
import {
  type EntryDetails,
  MAX_ENTRIES_AT_ONCE,
  type RegisterEntry,
  type RegisterEntryFilter,
} from './register-entry.js';

/** Which entry a change is of, and the version that it is based on. */
export interface EntryChange {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Each row's key is the shared one with its place. */
const MAX_SHARED_KEY = 90;

/** What can be done with the register. */
export class RegisterEntryService {
  constructor(
    private readonly entries: RegisterEntryRepository,
    private readonly kinds: RegisterKindRepository,
  ) {}

  /**
   * A page of the entries that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `INVALID_INPUT` for what cannot be
   * the code of a kind, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`.
   */
  async list(
    filter: RegisterEntryFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<RegisterEntry>> {
    assertKindCode(filter.kind, 'filter.kind');
    const selection = { ...withSoundPlace(filter), viewer };
    return readPage({ rows: this.entries, order: REGISTER_ENTRY_ORDER }, selection, request);
  }

  /** Makes an entry. A repetition with the same key answers the entry that the first one made. */
  async add(input: NewRegisterEntry, idempotencyKey: string, viewer: Viewer): Promise<AddedEntry> {
    const entry = prepared(input);
    assertMayKeepRegister(viewer, entry.divisionCode);
    const kind = await this.kindNamed(entry.kind);
    assertValidEntry(entry, kind, new Date());
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { addRegisterEntry: entry } };
    const cityCode = cityCodeOf(entry.divisionCode);
    return this.entries.add(entry, request, (around) => assertEntryFits(entry, cityCode, around));
  }

  /**
   * Many entries, as one step each, to be run in turn: what breaks a rule in one does not keep the others out. Throws
   * `INVALID_INPUT` for none or too many, and `FORBIDDEN` when one of the places is not the viewer's to keep.
   */
  addEach(
    inputs: readonly NewRegisterEntry[],
    idempotencyKey: string,
    viewer: Viewer,
  ): readonly (() => Promise<AddedEntry>)[] {
    if (inputs.length < 1 || inputs.length > MAX_ENTRIES_AT_ONCE)
      throw new DomainError('INVALID_INPUT', `一次登记 1 到 ${String(MAX_ENTRIES_AT_ONCE)} 项`, {
        field: 'entries',
      });
    if (idempotencyKey.length < 1 || idempotencyKey.length > MAX_SHARED_KEY)
      throw new DomainError('INVALID_INPUT', `幂等键应为 1 到 ${String(MAX_SHARED_KEY)} 个字符`, {
        field: 'idempotencyKey',
      });
    // A place that is none is that row's own fault, and told there.
    for (const { divisionCode } of inputs)
      if (isDivisionCode(divisionCode)) assertMayKeepRegister(viewer, parseDivisionCode(divisionCode));
    return inputs.map((input, index) => () => this.add(input, `${idempotencyKey}#${String(index)}`, viewer));
  }

  /** Puts an entry right: changes what is given and leaves the rest. */
  async amend(
    { id, expectedVersion }: EntryChange,
    given: Partial<EntryDetails>,
    viewer: Viewer,
  ): Promise<RegisterEntry> {
    const kind = await this.kindNamed((await this.keepable(id, viewer)).kind);
    return this.entries.amend(id, expectedVersion, async (entry, around) => {
      const details = trimmed({ ...entry, ...given });
      assertSoundEntry(details, kind, new Date());
      // Who decided may have ended since; only another one has to stand.
      if (details.decision?.decidedById !== entry.decision?.decidedById)
        await assertDeciderStands(details, cityOfId(id), around);
      return details;
    });
  }

  /** Closes an entry, now or at an instant since it began. */
  async close(
    { id, expectedVersion }: EntryChange,
    closing: Closing,
    viewer: Viewer,
  ): Promise<RegisterEntry> {
    const { validFrom } = await this.keepable(id, viewer);
    const reason = closing.reason.trim();
    assertAll(
      () => {
        assertPublicText(reason, { field: 'reason', most: 200, what: '关闭原因' });
      },
      () => {
        if (closing.at !== null && (closing.at <= validFrom || closing.at > new Date()))
          throw new DomainError('INVALID_INPUT', '关闭时间应晚于生效时间且不晚于现在', { field: 'closedAt' });
      },
    );
    return this.entries.close(id, expectedVersion, { ...closing, reason });
  }

  private async kindNamed(code: string): Promise<RegisterKind> {
    const [kind] = isKindCode(code) ? await this.kinds.findByCodes([code]) : [];
    if (!kind) throw new DomainError('INVALID_INPUT', '没有这个登记类别', { field: 'kind' });
    return kind;
  }

  private async keepable(id: string, viewer: Viewer): Promise<RegisterEntry> {
    if (!isEntityId(id)) throw new NotFoundError('登记事项');
    const [found = null] = await this.entries.findByIds([id], viewer);
    const entry = await orNotFound(Promise.resolve(found), '登记事项');
    assertMayKeepRegister(viewer, entry.divisionCode);
    return entry;
  }
}

/** Throws `INVALID_INPUT` for what cannot be the code of a kind. */
export function assertKindCode(kind: string | null | undefined, field: string): void {
  if (kind != null && !isKindCode(kind))
    throw new DomainError('INVALID_INPUT', '登记类别代码有误', { field });
}

function isDivisionCode(text: string): boolean {
  try {
    return parseDivisionCode(text) !== '';
  } catch {
    return false;
  }
}

/** The entry as it is stored: texts trimmed, the place as a code, the subject as it is compared. */
function prepared(input: NewRegisterEntry): EntryToAdd {
  const subject = input.subject?.trim() ?? null;
  return {
    ...input,
    ...trimmed(input),
    divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
    subject,
    subjectKey: subject === null ? null : subjectKeyOf(subject),
  };
}

const trimmed = ({
  title,
  category,
  quantity,
  document,
  legalBasis,
  decision,
}: EntryDetails): EntryDetails => ({
  title: title.trim(),
  category: category?.trim() ?? null,
  quantity,
  document: document?.trim() ?? null,
  legalBasis: legalBasis?.trim() ?? null,
  decision: decision && { ...decision, text: decision.text.trim() },
});
