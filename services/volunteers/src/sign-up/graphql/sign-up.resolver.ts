import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { AttendanceCode } from '../attendance-code.js';
import type { SignUp } from '../sign-up.js';
import type { SignUpService } from '../sign-up.service.js';
import {
  AttendanceCodeType,
  AttendShiftInput,
  CancelSignUpInput,
  SignUpConnectionType,
  SignUpFilterInput,
  SignUpForShiftInput,
  SignUpPayload,
  SignUpType,
} from './sign-up.type.js';

/** Look-ups, lists and changes of sign-ups. */
@Resolver(() => SignUpType)
export class SignUpResolver {
  constructor(private readonly service: SignUpService) {}

  @Audience('personal')
  @Query(() => SignUpType, {
    nullable: true,
    description: 'The sign-up with this id; NOT_FOUND when there is none, or none that the viewer may see.',
  })
  signUp(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<SignUp> {
    return orNotFound(loaders.signUp.load(id), '报名');
  }

  @Audience('personal')
  @Query(() => SignUpConnectionType, {
    nullable: true,
    description: 'Sign-ups that the viewer may see, the latest first.',
  })
  signUps(
    @Arg('filter', () => SignUpFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: SignUpFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<SignUp>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Query(() => AttendanceCodeType, {
    nullable: true,
    description: 'The code of a shift that volunteers are to type now. For whoever runs the activity.',
  })
  attendanceCode(
    @Arg('shiftId', () => ID, { description: 'The shift.' }) shiftId: string,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<AttendanceCode> {
    return this.service.attendanceCode(shiftId, viewer);
  }

  @Audience('internal')
  @Mutation(() => SignUpPayload, {
    description:
      'Signs oneself up for a shift that is not over. When all places are taken, one waits for one and moves up in turn.',
  })
  signUpForShift(
    @Arg('input', () => SignUpForShiftInput, { description: 'The shift.' })
    { shiftId, idempotencyKey }: SignUpForShiftInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<SignUpPayload> {
    return asPayload(async () => ({ signUp: await this.service.signUp(shiftId, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => SignUpPayload, {
    description: 'Gives one’s own place back, or leaves the waiting list. Whoever waits longest moves up.',
  })
  cancelSignUp(
    @Arg('input', () => CancelSignUpInput, { description: 'The sign-up.' })
    { id, expectedVersion }: CancelSignUpInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<SignUpPayload> {
    return asPayload(async () => ({ signUp: await this.service.cancel(id, expectedVersion, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => SignUpPayload, {
    description:
      'Writes down that oneself has come, by the code that the organizer shows. A repetition changes nothing.',
  })
  attendShift(
    @Arg('input', () => AttendShiftInput, { description: 'The shift and the code.' })
    { shiftId, code }: AttendShiftInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<SignUpPayload> {
    return asPayload(async () => ({ signUp: await this.service.attend(shiftId, code, viewer) }));
  }
}
