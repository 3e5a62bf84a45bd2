import { type Connection, maskContacts, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { EnforcementTeamType } from '../../enforcement-team/graphql/enforcement-team.type.js';
import type { EnforcementTeam } from '../../enforcement-team/enforcement-team.js';
import { DivisionReference, GridReference, OrganizationReference } from '../../federation/references.js';
import { InspectionFindingType } from '../../inspection-finding/graphql/inspection-finding.type.js';
import type { InspectionFinding } from '../../inspection-finding/inspection-finding.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { actionsOnInspection } from '../joint-inspection.policy.js';
import { soundInspectionFilter } from '../joint-inspection.service.js';
import type { InspectionSite, JointInspection } from '../joint-inspection.js';
import { InspectionAction } from './joint-inspection.enum.js';
import { InspectionFilterInput } from './joint-inspection.input.js';
import {
  InspectionSiteType,
  JointInspectionConnectionType,
  JointInspectionType,
} from './joint-inspection.type.js';

/** What hangs on a joint inspection. */
@Resolver(() => JointInspectionType)
export class JointInspectionFieldsResolver {
  @FieldResolver(() => String, { description: 'In a few words. Phone numbers and plates in it are masked.' })
  title(@Root() { title }: JointInspection): string {
    return maskContacts(title);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is.' })
  division(@Root() { divisionCode }: JointInspection): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => GridReference, {
    nullable: true,
    description: 'The grid that it is about; null when it is about more than one.',
  })
  grid(@Root() { gridId }: JointInspection): GridReference | null {
    return gridId === null ? null : { id: gridId };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '牵头单位: who leads it.' })
  sponsor(@Root() { sponsorId }: JointInspection): OrganizationReference {
    return { id: sponsorId };
  }

  @FieldResolver(() => [OrganizationReference], {
    nullable: 'itemsAndList',
    description: '参加单位: who takes part besides; at most 20.',
  })
  agencies(@Root() { agencyIds }: JointInspection): readonly OrganizationReference[] {
    return agencyIds.map((id) => ({ id }));
  }

  @FieldResolver(() => EnforcementTeamType, {
    nullable: true,
    description: 'The joint enforcement team that carries it out; null when none does.',
  })
  team(
    @Root() { teamId }: JointInspection,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<EnforcementTeam | null> | null {
    return teamId === null ? null : loaders.enforcementTeam.load(teamId);
  }

  @FieldResolver(() => [InspectionFindingType], {
    description: 'What was found, oldest first; at most 100.',
  })
  findings(
    @Root() { id }: JointInspection,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly InspectionFinding[]> {
    return loaders.findingsOfInspection.load(id);
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: JointInspection,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [InspectionAction], { description: 'What the viewer may do with it now; at most 5.' })
  availableActions(
    @Root() it: JointInspection,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): readonly InspectionAction[] {
    return actionsOnInspection(it, viewer);
  }
}

/** The words of a site. */
@Resolver(() => InspectionSiteType)
export class InspectionSiteResolver {
  @FieldResolver(() => String, {
    description: 'What it is called. Phone numbers and plates in it are masked.',
  })
  name(@Root() { name }: InspectionSite): string {
    return maskContacts(name);
  }

  @FieldResolver(() => String, { description: 'Where it is. Phone numbers and plates in it are masked.' })
  address(@Root() { address }: InspectionSite): string {
    return maskContacts(address);
  }
}

/** Adds `Division.jointInspections` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionJointInspectionsResolver {
  @FieldResolver(() => JointInspectionConnectionType, {
    nullable: true,
    description: '联合检查: those in this place and below it that the viewer may see, the newest first.',
  })
  jointInspections(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => InspectionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: InspectionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<JointInspection>> {
    return loaders.inspectionsOfDivision.load(code, soundInspectionFilter(filter ?? {}), page);
  }
}
