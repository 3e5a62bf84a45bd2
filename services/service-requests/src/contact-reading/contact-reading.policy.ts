import type { Viewer } from '@governance/shared';
import type { ServiceRequest } from '../service-request/service-request.js';

/** Who read a reporter's contact is told to the reporter alone. */
export const maySeeReadings = ({ subject }: Viewer, { reporterSubject }: ServiceRequest): boolean =>
  subject !== null && subject === reporterSubject;
