import { asPayload, Audience, type Rate, rate, RateType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { InstitutionSetupService } from '../institution-setup.service.js';
import { type InstitutionSetup, SynchronisedAspect } from '../institution-setup.js';
import { RecordInstitutionSetupPayload } from './institution-setup-payload.type.js';
import { InstitutionSetupType, SynchronisationType } from './institution-setup.type.js';
import { RecordInstitutionSetupInput } from './record-institution-setup.input.js';

/** Changes of how bodies are set up, and what a set-up leads to. */
@Resolver(() => InstitutionSetupType)
export class InstitutionSetupResolver {
  constructor(private readonly service: InstitutionSetupService) {}

  @Audience('internal')
  @Mutation(() => RecordInstitutionSetupPayload, {
    description:
      'Records how an organization is set up from now on. For officers in whose jurisdiction it lies.',
  })
  recordInstitutionSetup(
    @Arg('input', () => RecordInstitutionSetupInput, { description: 'The set-up.' })
    { idempotencyKey, departments, synchronisations, ...setup }: RecordInstitutionSetupInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordInstitutionSetupPayload> {
    const stated = {
      ...setup,
      bodiesBefore: setup.bodiesBefore ?? null,
      validFrom: setup.validFrom ?? null,
      departments: (departments ?? []).map(({ name, kind }) => ({ name: name.trim(), kind })),
      synchronisations: (synchronisations ?? []).map(({ aspect, on }) => ({ aspect, on: on ?? null })),
    };
    return asPayload(async () => ({
      institutionSetup: await this.service.record(stated, idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => RateType, {
    nullable: true,
    description:
      '精简率: (bodies before − bodies after) ÷ bodies before. Null where nobody counted before, and where there are more than before.',
  })
  reductionRate(@Root() { bodiesBefore, bodiesAfter }: InstitutionSetup): Rate | null {
    if (bodiesBefore === null || bodiesAfter > bodiesBefore) return null;
    return rate({
      numerator: bodiesBefore - bodiesAfter,
      denominator: bodiesBefore,
      metric: 'org.street.institution_reduction',
    });
  }

  @FieldResolver(() => [SynchronisationType], { description: '四同步: the aspects, each once; at most 4.' })
  synchronisations(@Root() { synchronisations }: InstitutionSetup): readonly SynchronisationType[] {
    return Object.values(SynchronisedAspect).map((aspect) => {
      const found = synchronisations.find((it) => it.aspect === aspect);
      return { aspect, done: found !== undefined, on: found?.on ?? null };
    });
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'Whose bodies they are.' })
  organization(
    @Root() { organizationId }: InstitutionSetup,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(organizationId, null);
  }
}
