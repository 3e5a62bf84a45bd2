import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { RequestFlagType } from '../../request-flag/graphql/request-flag.type.js';
import type { RequestFlag } from '../../request-flag/request-flag.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { SlaPolicyType } from '../../sla-policy/graphql/sla-policy.type.js';
import type { SlaPolicy } from '../../sla-policy/sla-policy.js';
import type { PolicyVersion } from '../../sla-policy/sla-policy.repository.js';
import { type Deadline, deadlineAt, isDueIn, stateAt } from '../deadline.js';
import { ClockTime } from '../../working-calendar/add-working.js';
import { type ClockSheet, NO_CLOCKS, type RequestClock, type RequestExtension } from '../request-clock.js';
import { DeadlineType, RequestClockType, RequestExtensionType } from './deadline.type.js';

/** A deadline with what its nested fields need. */
interface ShownDeadline extends Deadline {
  readonly sheet: ClockSheet;
  readonly now: Date;
  readonly provisionalYears: readonly number[];
  readonly policyVersion: PolicyVersion | null;
}

type ShownClock = RequestClock & Pick<RequestClockType, 'state' | 'isDueProvisional'>;

const MOST_CLOCKS = 100;

/** Adds deadline and flags to requests. */
@Resolver(() => ServiceRequestType)
export class RequestDeadlineResolver {
  @FieldResolver(() => DeadlineType, { description: 'How it stands against its limits now.' })
  async deadline(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders, now }: ServiceRequestsContext,
  ): Promise<ShownDeadline> {
    const stored = await loaders.clockSheet.load(id);
    const sheet = stored?.sheet ?? NO_CLOCKS;
    const { policy: policyVersion = null, provisionalYears = [] } = stored ?? {};
    return { ...deadlineAt(sheet, now), sheet, now, policyVersion, provisionalYears };
  }

  @FieldResolver(() => [RequestFlagType], {
    description: 'What was raised about it, oldest first; at most 50.',
  })
  flags(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly RequestFlag[]> {
    return loaders.requestFlags.load(id);
  }
}

/** What hangs on a deadline. */
@Resolver(() => DeadlineType)
export class DeadlineResolver {
  @FieldResolver(() => SlaPolicyType, {
    nullable: true,
    description: 'The policy by which it came in, in the version of then; later ones change nothing.',
  })
  policy(
    @Root() { policyVersion }: ShownDeadline,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<SlaPolicy | null> | null {
    return policyVersion === null
      ? null
      : loaders.slaPolicyVersion.load(`${policyVersion.id} ${String(policyVersion.version)}`);
  }

  @FieldResolver(() => [RequestClockType], { description: 'Its clocks, oldest first; the newest 100.' })
  clocks(@Root() { sheet, now, provisionalYears }: ShownDeadline): readonly ShownClock[] {
    return sheet.clocks.slice(-MOST_CLOCKS).map((clock) => ({
      ...clock,
      state: stateAt(clock, now),
      isDueProvisional: clock.time === ClockTime.WORKING && isDueIn(clock, provisionalYears),
    }));
  }

  @FieldResolver(() => [RequestExtensionType], {
    description: 'Requests for more time, oldest first; at most 20.',
  })
  extensions(@Root() { sheet }: ShownDeadline): readonly RequestExtension[] {
    return sheet.extensions;
  }
}

/** What hangs on a clock. */
@Resolver(() => RequestClockType)
export class RequestClockResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The department that is measured by it; null for those of whoever takes requests in.',
  })
  department(@Root() { departmentId }: RequestClock): OrganizationReference | null {
    return departmentId === null ? null : { id: departmentId };
  }
}
