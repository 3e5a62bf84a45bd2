import { asPayload, Audience, userErrorsOf } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { CoverageMode } from '../coverage-mode.js';
import type { RegistrationOutcome } from '../new-sector-entity.repository.js';
import type { NewSectorService } from '../new-sector-entity.service.js';
import type { Registration } from '../registration.js';
import { CloseNewSectorEntityInput, SetNewSectorCoverageInput } from './change-new-sector-entity.input.js';
import {
  CloseNewSectorEntityPayload,
  type RegisteredNewSectorEntityType,
  RegisterNewSectorEntitiesPayload,
  RegisterNewSectorEntityPayload,
  SetNewSectorCoveragePayload,
} from './new-sector-payload.type.js';
import {
  type NewSectorEntityInput,
  RegisterNewSectorEntitiesInput,
  RegisterNewSectorEntityInput,
} from './register-new-sector-entity.input.js';

/** Changes of entities of the new sectors. */
@Resolver()
export class NewSectorMutationsResolver {
  constructor(private readonly service: NewSectorService) {}

  @Audience('internal')
  @Mutation(() => RegisterNewSectorEntityPayload, {
    description: 'Registers an entity of the new sectors. For officers in whose jurisdiction the place lies.',
  })
  registerNewSectorEntity(
    @Arg('input', () => RegisterNewSectorEntityInput, { description: 'The entity.' })
    { idempotencyKey, ...entity }: RegisterNewSectorEntityInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RegisterNewSectorEntityPayload> {
    return asPayload(async () => ({
      newSectorEntity: await this.service.register(registrationOf(entity), idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RegisterNewSectorEntitiesPayload, {
    description:
      'Registers up to 500 entities of the new sectors: the sound ones are stored, each of the others says what is wrong with it. May be sent again as it is.',
  })
  registerNewSectorEntities(
    @Arg('input', () => RegisterNewSectorEntitiesInput, { description: 'The entities.' })
    { entities }: RegisterNewSectorEntitiesInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RegisterNewSectorEntitiesPayload> {
    return asPayload(async () => ({
      results: (await this.service.registerAll(entities.map(registrationOf), viewer)).map(resultOf),
    }));
  }

  @Audience('internal')
  @Mutation(() => SetNewSectorCoveragePayload, {
    description: 'Covers an entity of the new sectors in another way; how it was covered stays on record.',
  })
  setNewSectorCoverage(
    @Arg('input', () => SetNewSectorCoverageInput, { description: 'The entity and its coverage.' })
    { id, expectedVersion, mode, organizationId, since, partyMembers }: SetNewSectorCoverageInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<SetNewSectorCoveragePayload> {
    const change = {
      mode,
      organizationId: organizationId ?? null,
      since: since ?? null,
      partyMembers: partyMembers ?? null,
    };
    return asPayload(async () => ({
      newSectorEntity: await this.service.setCoverage(id, change, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CloseNewSectorEntityPayload, {
    description: 'Ends an entity of the new sectors; it leaves the lists and can still be looked up.',
  })
  closeNewSectorEntity(
    @Arg('input', () => CloseNewSectorEntityInput, { description: 'The entity.' })
    { id, closedAt, expectedVersion }: CloseNewSectorEntityInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CloseNewSectorEntityPayload> {
    return asPayload(async () => ({
      newSectorEntity: await this.service.close(id, closedAt ?? null, expectedVersion, viewer),
    }));
  }
}

const registrationOf = ({ coverage, ...entity }: NewSectorEntityInput): Registration => ({
  divisionCode: entity.divisionCode,
  kind: entity.kind,
  name: entity.name,
  uscc: entity.uscc ?? null,
  organizationId: entity.organizationId ?? null,
  employees: entity.employees ?? null,
  partyMembers: entity.partyMembers ?? null,
  validFrom: entity.validFrom ?? null,
  coverage: {
    mode: coverage?.mode ?? CoverageMode.NONE,
    organizationId: coverage?.organizationId ?? null,
    since: coverage?.since ?? null,
  },
  externalRef: entity.externalRef ?? null,
});

const resultOf = (outcome: RegistrationOutcome, index: number): RegisteredNewSectorEntityType =>
  outcome.state === 'REFUSED'
    ? { index, isNew: false, newSectorEntity: null, userErrors: userErrorsOf(outcome.problem) }
    : { index, isNew: outcome.state === 'REGISTERED', newSectorEntity: outcome.entity, userErrors: [] };
