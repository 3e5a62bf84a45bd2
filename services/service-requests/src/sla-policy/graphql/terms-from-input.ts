import type { SlaTerms } from '../sla-terms.js';
import type { SlaTermInput, SlaTermsInput } from './sla-policy.input.js';

/** What a policy settles, as the rules know it. */
export function termsFrom({ clocks, extension, ...rest }: SlaTermsInput): SlaTerms {
  const { suspensionDays, callbackTries, reopenDays, callbackAfterAnswer, warnPercent } = rest;
  return {
    clocks: {
      DISPATCH: termFrom(clocks.dispatch),
      SIGN: termFrom(clocks.sign),
      CONTACT: termFrom(clocks.contact),
      RESOLVE: termFrom(clocks.resolve),
      CALLBACK: termFrom(clocks.callback),
    },
    extension: termFrom(extension),
    suspensionDays,
    callbackTries,
    reopenDays,
    callbackAfterAnswer,
    warnPercent,
  };
}

/** Inputs come with prototypes of their own; what is stored as JSON is plain. */
const termFrom = ({ amount, unit, time }: SlaTermInput) => ({ amount, unit, time });
