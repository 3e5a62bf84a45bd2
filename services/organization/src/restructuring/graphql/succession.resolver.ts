import { asPayload, Audience, DomainError } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { MergedOrganization, Merger } from '../merge.js';
import type { RestructuringService } from '../restructuring.service.js';
import type { Part } from '../split-part.js';
import { DissolveOrganizationInput } from './change-organization.input.js';
import { type MergedOrganizationInput, MergeOrganizationsInput } from './merge-organizations.input.js';
import {
  DissolveOrganizationPayload,
  MergeOrganizationsPayload,
  SplitOrganizationPayload,
} from './restructuring-payload.type.js';
import { asking } from './restructuring.resolver.js';
import { type OrganizationPartInput, SplitOrganizationInput } from './split-organization.input.js';

/** Ends of organizations, and what takes their place. */
@Resolver()
export class SuccessionResolver {
  constructor(private readonly service: RestructuringService) {}

  @Audience('internal')
  @Mutation(() => DissolveOrganizationPayload, {
    description:
      'Ends an organization; it stays on record. Refused while anything hangs on it, unless a successor takes that over.',
  })
  dissolveOrganization(
    @Arg('input', () => DissolveOrganizationInput, { description: 'The organization and its successor.' })
    { dryRun, successorId, ...input }: DissolveOrganizationInput,
    @Ctx() context: OrganizationContext,
  ): Promise<DissolveOrganizationPayload> {
    const dissolution = { ...input, successorId: successorId ?? null };
    return asPayload(async () => {
      const { ended, standing, ...told } = await this.service.dissolve(
        dissolution,
        asking(context, { dryRun }),
      );
      return { ...told, organization: ended[0] ?? null, successor: standing[0] ?? null };
    });
  }

  @Audience('internal')
  @Mutation(() => SplitOrganizationPayload, {
    description:
      'Makes several organizations of one, at one instant; the old one ends and stays on record. Nothing that hangs on it is left behind.',
  })
  splitOrganization(
    @Arg('input', () => SplitOrganizationInput, { description: 'The organization and its parts.' })
    { dryRun, idempotencyKey, parts, ...input }: SplitOrganizationInput,
    @Ctx() context: OrganizationContext,
  ): Promise<SplitOrganizationPayload> {
    return asPayload(async () => {
      const split = { ...input, parts: parts.map(partFrom) };
      const { ended, standing, ...told } = await this.service.split(
        split,
        idempotencyKey,
        asking(context, { dryRun }),
      );
      return { ...told, organization: ended[0] ?? null, parts: standing };
    });
  }

  @Audience('internal')
  @Mutation(() => MergeOrganizationsPayload, {
    description:
      'Makes one organization of several, at one instant; they end and stay on record. What hangs on them goes to it; two seats in one joint body become one.',
  })
  mergeOrganizations(
    @Arg('input', () => MergeOrganizationsInput, { description: 'The organizations and what they become.' })
    { dryRun, idempotencyKey, ...input }: MergeOrganizationsInput,
    @Ctx() context: OrganizationContext,
  ): Promise<MergeOrganizationsPayload> {
    return asPayload(async () => {
      const { ended, standing, ...told } = await this.service.merge(
        mergerFrom(input),
        idempotencyKey,
        asking(context, { dryRun }),
      );
      return { ...told, organization: standing[0] ?? null, ended };
    });
  }
}

const partFrom = ({ ...part }: OrganizationPartInput): Part => ({
  ...part,
  divisionCode: part.divisionCode ?? null,
  kind: part.kind ?? null,
  formation: part.formation ?? null,
  level: part.level ?? null,
  memberCount: part.memberCount ?? null,
  gridId: part.gridId ?? null,
});

function mergerFrom({
  members,
  intoNew,
  intoExisting,
  ...existing
}: Omit<MergeOrganizationsInput, 'dryRun' | 'idempotencyKey'>): Merger {
  const more = { members, gridId: existing.gridId ?? null, memberCount: existing.memberCount ?? null };
  if (intoExisting && !intoNew) return { ...more, into: intoExisting };
  if (!intoNew || intoExisting)
    throw new DomainError('INVALID_INPUT', '请选择并入新组织或现有组织之一', { field: 'intoNew' });
  return { ...more, into: targetFrom(intoNew) };
}

const targetFrom = ({ ...organization }: MergedOrganizationInput): MergedOrganization => ({
  ...organization,
  formation: organization.formation ?? null,
  level: organization.level ?? null,
  parentId: organization.parentId ?? null,
  gridId: organization.gridId ?? null,
  memberCount: organization.memberCount ?? null,
});
