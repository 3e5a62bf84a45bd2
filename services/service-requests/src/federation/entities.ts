import type { ReferenceResolver } from '@governance/shared';
import type { ServiceRequestsContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<ServiceRequestsContext>>> = {
  ServiceRequest: ({ id }, { loaders }) => loaders.request.load(id ?? ''),
  Division: ({ code }) => ({ code }),
  Grid: ({ id }) => ({ id }),
  Organization: ({ id }) => ({ id }),
  ServiceItem: ({ id }, { loaders }) => loaders.serviceItem.load(id ?? ''),
  SupervisionOrder: ({ id }, { loaders }) => loaders.supervisionOrder.load(id ?? ''),
  ProblemCase: ({ id }, { loaders }) => loaders.problemCase.load(id ?? ''),
  ServiceOrder: ({ id }, { loaders }) => loaders.serviceOrder.load(id ?? ''),
  JointInspection: ({ id }, { loaders }) => loaders.jointInspection.load(id ?? ''),
  InspectionFinding: ({ id }, { loaders }) => loaders.inspectionFinding.load(id ?? ''),
  JointEnforcementTeam: ({ id }, { loaders }) => loaders.enforcementTeam.load(id ?? ''),
  ConsultationMeeting: ({ id }, { loaders }) => loaders.consultationMeeting.load(id ?? ''),
  Whistle: ({ id }, { loaders }) => loaders.whistle.load(id ?? ''),
  SlaPolicy: ({ id }, { loaders }) => loaders.slaPolicy.load(id ?? ''),
};
