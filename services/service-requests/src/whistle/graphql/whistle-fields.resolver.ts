import { DateTimeScalar, maskContacts } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, GridReference, OrganizationReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import { actionsOnWhistle } from '../whistle.policy.js';
import type { Whistle } from '../whistle.js';
import { WhistleAction } from './whistle.enum.js';
import type { ShownCall } from './whistle-call.resolver.js';
import { WhistleCallType } from './whistle-call.type.js';
import { WhistleSponsorType, WhistleType } from './whistle.type.js';

/** What hangs on a whistle. */
@Resolver(() => WhistleType)
export class WhistleFieldsResolver {
  @FieldResolver(() => String, { description: 'In a few words. Phone numbers and plates in it are masked.' })
  title(@Root() { title }: Whistle): string {
    return maskContacts(title);
  }

  @FieldResolver(() => String, {
    description: 'Why, and what is to be done. Phone numbers and plates in it are masked.',
  })
  reason(@Root() { reason }: Whistle): string {
    return maskContacts(reason);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The city's own word for its kind, by the whistle policy it was blown by, e.g. `重点哨`.",
  })
  async kindWord(
    @Root() { policyCity, policyVersion, kind }: Whistle,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<string | null> {
    const policy = await loaders.whistlePolicyVersion.load(`${policyCity} ${String(policyVersion)}`);
    return policy?.rules[kind].word ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When it was blown.' })
  blownAt(@Root() { openedAt }: Whistle): Date {
    return openedAt;
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '吹哨单位: the organization that blew it, and judges who comes.',
  })
  blownBy(@Root() { blownById }: Whistle): OrganizationReference {
    return { id: blownById };
  }

  @FieldResolver(() => WhistleSponsorType, {
    nullable: true,
    description: '包片领导: the official who sees that it is followed; null when none was named.',
  })
  sponsor(@Root() { sponsorName, sponsorPost }: Whistle): WhistleSponsorType | null {
    return sponsorName === null || sponsorPost === null ? null : { name: sponsorName, post: sponsorPost };
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place to which it calls.' })
  division(@Root() { divisionCode }: Whistle): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => GridReference, {
    nullable: true,
    description: 'The grid to which it calls, as it was when it was blown; null when none was named.',
  })
  grid(@Root() { gridId }: Whistle): GridReference | null {
    return gridId === null ? null : { id: gridId };
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request that it is about; null when there is none, or the viewer may not see it.',
  })
  request(
    @Root() { requestId }: Whistle,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> | null {
    return requestId === null ? null : loaders.request.load(requestId);
  }

  @FieldResolver(() => [WhistleCallType], {
    description: 'The departments that were called, in the order in which they were named; at most 20.',
  })
  async calls(
    @Root() whistle: Whistle,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly ShownCall[]> {
    return (await loaders.whistleCalls.load(whistle.id)).map((call) => ({ ...call, whistle }));
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first, without its calls, which have their own; at most 500.',
  })
  timeline(
    @Root() { id }: Whistle,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [WhistleAction], { description: 'What the viewer may do with it now; at most 2.' })
  async availableActions(
    @Root() whistle: Whistle,
    @Ctx() { viewer, loaders, now: at }: ServiceRequestsContext,
  ): Promise<readonly WhistleAction[]> {
    return actionsOnWhistle(whistle, await loaders.whistleCalls.load(whistle.id), { viewer, at });
  }
}
