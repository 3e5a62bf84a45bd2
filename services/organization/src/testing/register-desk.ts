import type { Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { PLACES } from './open-city.js';

const FIELDS = `id version title category quantity unit document legalBasis subject validFrom validTo outcome closingReason
  kind { code name } division { code } organization { id } repeats { id }
  decision { text decidedOn decidedBy { id } }`;
const ERRORS = 'userErrors { code field currentVersion }';
const SUPPLIED = 'alreadySupplied { id title }';

/** The changes of the register, as documents. */
export const REGISTER_CHANGES = {
  add: `mutation($input: AddRegisterEntryInput!) { it: addRegisterEntry(input: $input) {
    registerEntry { ${FIELDS} } ${SUPPLIED} ${ERRORS} } }`,
  addAll: `mutation($input: AddRegisterEntriesInput!) { it: addRegisterEntries(input: $input) {
    results { index registerEntry { id version title } ${SUPPLIED} ${ERRORS} } ${ERRORS} } }`,
  amend: `mutation($input: AmendRegisterEntryInput!) { it: amendRegisterEntry(input: $input) {
    registerEntry { ${FIELDS} } ${ERRORS} } }`,
  close: `mutation($input: CloseRegisterEntryInput!) { it: closeRegisterEntry(input: $input) {
    registerEntry { ${FIELDS} } ${ERRORS} } }`,
} as const;

/** An entry as a change answers it. */
export type ShownEntry = { readonly id: string; readonly version: number } & Readonly<
  Record<string, unknown>
>;

/** What a change answered. */
export interface EntryAnswer {
  readonly registerEntry: ShownEntry | null;
  readonly alreadySupplied?: readonly { readonly id: string; readonly title: string }[] | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}

/** A district's supervisor at work on the register. */
export class RegisterDesk {
  private keys = 0;

  constructor(
    private readonly city: TestService,
    readonly officer: Viewer = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] }),
  ) {}

  /** An entry that is good enough to be made, with a key of its own. */
  wanted(changes: object = {}): object {
    this.keys += 1;
    return {
      kind: 'POLICY_MEASURE',
      divisionCode: PLACES.community,
      title: '推行错时延时服务',
      idempotencyKey: `entry-${String(this.keys)}`,
      ...changes,
    };
  }

  /** A demand that is good enough to be made. */
  demand(organizationId: string, changes: object = {}): object {
    return this.wanted({
      kind: 'DATA_REQUEST',
      title: '报送老年人台账',
      subject: '老年人台账',
      organizationId,
      ...changes,
    });
  }

  /** Makes a change; throws for a fault, and answers broken rules. */
  async run(document: string, input: object): Promise<EntryAnswer> {
    const answer = await this.as(this.officer, document, input);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return (answer.data as { it: EntryAnswer }).it;
  }

  /** Makes a change that must succeed. */
  async done(document: string, input: object): Promise<ShownEntry> {
    const { registerEntry, userErrors } = await this.run(document, input);
    if (registerEntry === null) throw new Error(JSON.stringify(userErrors));
    return registerEntry;
  }

  /** Makes an entry, which must succeed. */
  add(changes: object = {}): Promise<ShownEntry> {
    return this.done(REGISTER_CHANGES.add, this.wanted(changes));
  }

  /** Closes an entry, which must succeed. */
  close({ id, version }: ShownEntry, outcome = 'CLEARED', changes: object = {}): Promise<ShownEntry> {
    const input = { id, expectedVersion: version, outcome, reason: '清理规范', ...changes };
    return this.done(REGISTER_CHANGES.close, input);
  }

  /** Tries a change as somebody. */
  as(who: Viewer, document: string, input: object): Promise<TestAnswer> {
    return this.city.ask(who, document, { input });
  }
}

/** The rules that were broken, each with its field. Throws when something was changed. */
export function faultsOf({ registerEntry, userErrors }: EntryAnswer): readonly (readonly string[])[] {
  if (registerEntry !== null) throw new Error('nothing was refused');
  return userErrors.map(({ code, field }) => [code, field]);
}
