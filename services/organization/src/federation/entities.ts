import type { ReferenceResolver } from '@governance/shared';
import type { OrganizationContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<OrganizationContext>>> = {
  Organization: ({ id }, { loaders }) => loaders.organization.load(id ?? '', null),
  JointBody: ({ id }, { loaders }) => loaders.jointBody.load(id ?? ''),
  Venue: ({ id }, { loaders }) => loaders.venue.load(id ?? ''),
  RegisterEntry: ({ id }, { loaders }) => loaders.registerEntry.load(id ?? ''),
  EvaluationScheme: ({ id }, { loaders }) => loaders.evaluationScheme.load(id ?? ''),
  JointMatter: ({ id }, { loaders }) => loaders.jointMatter.load(id ?? ''),
  Deliberation: ({ id }, { loaders }) => loaders.deliberation.load(id ?? ''),
  NeedItem: ({ id }, { loaders }) => loaders.needItem.load(id ?? ''),
  ResourceItem: ({ id }, { loaders }) => loaders.resourceItem.load(id ?? ''),
  ProjectItem: ({ id }, { loaders }) => loaders.projectItem.load(id ?? ''),
  NeedMatch: ({ id }, { loaders }) => loaders.needMatch.load(id ?? ''),
  PairingAgreement: ({ id }, { loaders }) => loaders.pairingAgreement.load(id ?? ''),
  NewSectorEntity: ({ id }, { loaders }) => loaders.newSectorEntity.load(id ?? ''),
  DutyItem: ({ id }, { loaders }) => loaders.dutyItem.load(id ?? ''),
  DutyAdmission: ({ id }, { loaders }) => loaders.dutyAdmission.load(id ?? ''),
  Division: ({ code }) => ({ code }),
  Grid: ({ id }) => ({ id }),
  ResidentialQuarter: ({ id }) => ({ id }),
};
