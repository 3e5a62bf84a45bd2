import { asPayload, Audience, userErrorsOf } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { HourProofService } from '../hour-proof.service.js';
import {
  PublishHourCapsInput,
  PublishHourCapsPayload,
  RecordHoursInput,
  RecordHoursPayload,
  ReverseHoursInput,
  ReverseHoursPayload,
} from './hour-proof.type.js';

/** Proves hours, takes them back, and says how many count. */
@Resolver()
export class HourProofResolver {
  constructor(private readonly service: HourProofService) {}

  @Audience('internal')
  @Mutation(() => RecordHoursPayload, {
    description:
      '谁组织谁证明: writes hours of a shift down as counting, each by itself. For people of the organization that organized it, never for themselves.',
  })
  recordHours(
    @Arg('input', () => RecordHoursInput, { description: 'The hours.' })
    { shiftId, rows, idempotencyKey }: RecordHoursInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RecordHoursPayload> {
    return asPayload(async () => {
      const proven = rows?.map(({ signUpId, hours = null }) => ({ signUpId, hours })) ?? null;
      const results = await this.service.record(shiftId, proven, idempotencyKey, viewer);
      return {
        results: results.map((result, index) =>
          result instanceof Error
            ? { index, hourRecord: null, userErrors: userErrorsOf(result) }
            : { index, hourRecord: result, userErrors: [] },
        ),
      };
    });
  }

  @Audience('internal')
  @Mutation(() => ReverseHoursPayload, {
    description:
      'Takes hours that count back; the record stays, with the reason. Points go back as far as they are still there. For people of the organization that proved them.',
  })
  reverseHours(
    @Arg('input', () => ReverseHoursInput, { description: 'The hours and why.' })
    { id, expectedVersion, reason }: ReverseHoursInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ReverseHoursPayload> {
    return asPayload(async () => ({
      hourRecord: await this.service.reverse(id, expectedVersion, reason, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => PublishHourCapsPayload, {
    description:
      'Says how many hours count at most in a city from a day on. Hours that count already stay. For administrators of the city.',
  })
  publishHourCaps(
    @Arg('input', () => PublishHourCapsInput, { description: 'The caps.' }) input: PublishHourCapsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<PublishHourCapsPayload> {
    return asPayload(async () => ({ hourCaps: await this.service.publishCaps(input, viewer) }));
  }
}
