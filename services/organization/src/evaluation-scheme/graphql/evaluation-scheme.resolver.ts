import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { EvaluationScheme } from '../evaluation-scheme.js';
import { seesDraft } from '../evaluation-scheme.policy.js';
import type { EvaluationSchemeService } from '../evaluation-scheme.service.js';
import type { NewSchemeContent } from '../new-evaluation-scheme.js';
import { type AssessorOfScheme, AssessorType } from './assessor.type.js';
import { EvaluationSchemeFilterInput } from './evaluation-scheme-filter.input.js';
import {
  CreateEvaluationSchemePayload,
  PublishEvaluationSchemePayload,
  ReviseEvaluationSchemePayload,
} from './evaluation-scheme-payload.type.js';
import {
  CreateEvaluationSchemeInput,
  PublishEvaluationSchemeInput,
  ReviseEvaluationSchemeInput,
} from './evaluation-scheme.input.js';
import { EvaluationSchemeConnectionType, EvaluationSchemeType } from './evaluation-scheme.type.js';
import type { SchemeContentInput } from './scheme-content.input.js';

/** Look-ups, lists and changes of schemes of evaluation. */
@Resolver(() => EvaluationSchemeType)
export class EvaluationSchemeResolver {
  constructor(private readonly service: EvaluationSchemeService) {}

  @Audience('open')
  @Query(() => EvaluationSchemeType, {
    nullable: true,
    description: 'The scheme with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  evaluationScheme(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('version', () => Int, {
      nullable: true,
      description:
        'Which version; the newest published one when left out, the draft while none was published.',
    })
    version: number | null | undefined,
    @Ctx() { loaders, viewer }: OrganizationContext,
  ): Promise<EvaluationScheme> {
    const found =
      version == null ? loaders.evaluationScheme.load(id) : this.service.findVersion(id, version, viewer);
    return orNotFound(found, '考核方案');
  }

  @Audience('open')
  @Query(() => EvaluationSchemeConnectionType, {
    nullable: true,
    description: 'Schemes by place and age, each as `evaluationScheme` shows it.',
  })
  evaluationSchemes(
    @Arg('filter', () => EvaluationSchemeFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: EvaluationSchemeFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<EvaluationScheme>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => CreateEvaluationSchemePayload, {
    description: 'Makes a scheme, as a draft. For officers in whose jurisdiction the place lies.',
  })
  createEvaluationScheme(
    @Arg('input', () => CreateEvaluationSchemeInput, { description: 'The scheme.' })
    { divisionCode, content, idempotencyKey }: CreateEvaluationSchemeInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CreateEvaluationSchemePayload> {
    const scheme = { ...contentFrom(content), divisionCode };
    return asPayload(async () => ({
      evaluationScheme: await this.service.create(scheme, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ReviseEvaluationSchemePayload, {
    description: 'Makes the next version of a scheme, as a draft; what was published stays as it is.',
  })
  reviseEvaluationScheme(
    @Arg('input', () => ReviseEvaluationSchemeInput, { description: 'The scheme and its new wording.' })
    { id, content, expectedVersion }: ReviseEvaluationSchemeInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<ReviseEvaluationSchemePayload> {
    return asPayload(async () => ({
      evaluationScheme: await this.service.revise(id, contentFrom(content), expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => PublishEvaluationSchemePayload, {
    description: 'Publishes the newest version of a scheme for good: everybody reads it, nobody changes it.',
  })
  publishEvaluationScheme(
    @Arg('input', () => PublishEvaluationSchemeInput, { description: 'The scheme and its version.' })
    { id, expectedVersion }: PublishEvaluationSchemeInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<PublishEvaluationSchemePayload> {
    return asPayload(async () => ({
      evaluationScheme: await this.service.publish(id, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that assesses by it.' })
  division(@Root() { divisionCode }: EvaluationScheme): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => [AssessorType], { description: 'Who judges, at most 20; weights make 1.' })
  assessors(@Root() scheme: EvaluationScheme): readonly AssessorOfScheme[] {
    return scheme.assessors.map((assessor) => ({ ...assessor, scheme }));
  }

  @Audience('internal')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'A newer version that was not published yet; null without one, and for whoever may not see drafts.',
  })
  draftVersion(@Root() scheme: EvaluationScheme, @Ctx() { viewer }: OrganizationContext): number | null {
    const { newestVersion, version } = scheme;
    return newestVersion > version && seesDraft(viewer, scheme) ? newestVersion : null;
  }
}

/** What a client left out, as null. */
const contentFrom = ({
  minimumSample,
  reward,
  indicators,
  ...content
}: SchemeContentInput): NewSchemeContent => ({
  ...content,
  minimumSample: minimumSample ?? null,
  reward: reward ?? null,
  indicators: indicators.map(({ metric, metricVersion, reading, target, direction, ...indicator }) => ({
    ...indicator,
    metric: metric ?? null,
    metricVersion: metricVersion ?? null,
    reading: reading ?? null,
    target: target ?? null,
    direction: direction ?? null,
  })),
});
