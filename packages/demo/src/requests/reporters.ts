import { type Random, randomOf } from '../chance/random.js';
import { contactPhone } from '../people/contact-phone.js';
import { devSubject } from '../people/dev-subject.js';
import { personName } from '../people/person-name.js';
import { type RequestContactPlan, type RequestPlan } from './request-plan.js';

const ANONYMOUS_SHARE = 0.2;
const OF_RESIDENT = 3;

/** Requests with those of the ready-made resident marked, and the contacts of everybody who left one. */
export interface ReportedRequests {
  readonly requests: readonly RequestPlan[];
  readonly contacts: readonly RequestContactPlan[];
}

/** The ready-made resident reported the first and the last requests; of the others a fifth is anonymous. */
export function withReporters(requests: readonly RequestPlan[], communityCode: string): ReportedRequests {
  const random = randomOf('reporters', communityCode);
  const subject = devSubject('resident', communityCode);
  const resident = contactOf(random);
  const own = new Set([
    ...requests.slice(0, OF_RESIDENT - 1),
    ...requests.filter(({ open }) => open).slice(-1),
  ]);
  return {
    requests: requests.map((request) =>
      own.has(request) ? { ...request, reporterSubject: subject } : request,
    ),
    contacts: requests.flatMap((request) => {
      const contact = own.has(request) ? resident : contactOf(random);
      if (!own.has(request) && random.happens(ANONYMOUS_SHARE)) return [];
      return [{ requestId: request.id, divisionCode: communityCode, ...contact }];
    }),
  };
}

const contactOf = (random: Random) => ({ displayName: personName(random), phone: contactPhone(random) });
