import { appendStats, type Sql, type StatFacts } from '@governance/shared';
import { endOfTerm, fullTerm, type PairingAgreement } from '../pairing-agreement.js';

/**
 * Counts an agreement that was just signed: that it was signed, and that it is active for its term. The end of the year
 * is known on signing, so the end of the stock is entered at once.
 */
export function countSigned(transaction: Sql, agreement: PairingAgreement): Promise<void> {
  const { divisionCode: scope, signedOn } = agreement;
  const { from, to } = fullTerm(agreement);
  return appendStats(transaction, [
    { scope, day: signedOn, measure: 'agreement.signed', amount: 1 },
    { scope, day: from, measure: 'agreement.active', amount: 1 },
    { scope, day: to, measure: 'agreement.active', amount: -1 },
  ]);
}

/** Moves the end of an agreement's time as an active one from the end of its year to the day on which it ended. */
export function countEnded(transaction: Sql, agreement: PairingAgreement, day: string): Promise<void> {
  const { divisionCode: scope } = agreement;
  return appendStats(transaction, [
    { scope, day: fullTerm(agreement).to, measure: 'agreement.active', amount: 1 },
    { scope, day: endOfTerm(agreement, day), measure: 'agreement.active', amount: -1 },
  ]);
}

/** Increments of `agreement.signed`, a flow, and of `agreement.active`, a stock. */
export const pairingAgreementFacts: StatFacts = `
  SELECT a.city_code, a.division_code AS scope, step.day, step.measure, '' AS dimension, step.amount
  FROM pairing_agreement a
  CROSS JOIN LATERAL (
    SELECT greatest(a.signed_on, make_date(a.year, 1, 1)) AS "from", make_date(a.year + 1, 1, 1) AS "to"
  ) AS term
  CROSS JOIN LATERAL (VALUES
    (a.signed_on, 'agreement.signed', 1),
    (term."from", 'agreement.active', 1),
    (least(greatest(coalesce(a.ended_on, term."to"), term."from"), term."to"), 'agreement.active', -1)
  ) AS step (day, measure, amount)`;
