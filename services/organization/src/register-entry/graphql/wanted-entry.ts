import type { NewRegisterEntry } from '../new-register-entry.js';
import type { Decision, EntryDetails } from '../register-entry.js';
import type { RegisterDecisionInput, RegisterEntryInput } from './add-register-entry.input.js';
import type { AmendRegisterEntryInput } from './amend-register-entry.input.js';

/** The entry that a client wants: what is left out is null. */
export const wantedEntry = ({
  kind,
  divisionCode,
  title,
  ...given
}: RegisterEntryInput): NewRegisterEntry => ({
  kind,
  divisionCode,
  title,
  category: given.category ?? null,
  organizationId: given.organizationId ?? null,
  quantity: given.quantity ?? null,
  document: given.document ?? null,
  legalBasis: given.legalBasis ?? null,
  decision: given.decision ? wantedDecision(given.decision) : null,
  subject: given.subject ?? null,
  validFrom: given.validFrom ?? null,
  validTo: given.validTo ?? null,
});

/** What a client puts right: what was left out is not among it, nor a null where there is always something. */
export function givenEntryDetails({
  decision,
  ...details
}: Omit<AmendRegisterEntryInput, 'id' | 'expectedVersion'>): Partial<EntryDetails> {
  // A field that a client left out is there all the same, and undefined.
  const given = Object.entries<unknown>({ ...details }).filter(
    ([name, value]) => value !== undefined && (value !== null || name !== 'title'),
  );
  return {
    ...(Object.fromEntries(given) as Partial<EntryDetails>),
    ...(decision === undefined ? {} : { decision: decision && wantedDecision(decision) }),
  };
}

const wantedDecision = ({ text, decidedOn, decidedById }: RegisterDecisionInput): Decision => ({
  text,
  decidedOn: decidedOn ?? null,
  decidedById: decidedById ?? null,
});
