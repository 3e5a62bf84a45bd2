import { DivisionCodeScalar, GridCodeScalar, ExternalRefInput } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { RequestPointInput } from '../../request-point/graphql/request-point.input.js';
import { RequestChannel, RequestKind } from './service-request.enum.js';

/** Who can be reached about a request. */
@InputType('ReporterContactInput', {
  description:
    'Who can be reached about a request. Kept sealed and apart; shown to those who handle it alone.',
})
export class ReporterContactInput {
  @Field(() => String, { nullable: true, description: 'Name, 1 to 50 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile number, or landline with its area code.' })
  readonly phone?: string | null;
}

/** A request to be taken in. */
@InputType('CreateServiceRequestInput', {
  description: 'A request to be taken in. Number, priority and status are given by the system.',
})
export class CreateServiceRequestInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Where it is: a county, township or community. DIVISION_UNKNOWN may be tried again later.',
  })
  readonly divisionCode!: string;

  @Field(() => GridCodeScalar, {
    nullable: true,
    description:
      'The grid that it is in, if known; inside the place. The request then lies in its community.',
  })
  readonly gridCode?: string | null;

  @Field(() => String, { description: 'Code of its category, from the reference data of the city.' })
  readonly categoryCode!: string;

  @Field(() => RequestChannel, {
    description:
      'Where it came in. WEB, MINI_PROGRAM and ONE_TAP: by anybody signed in, for themselves. The others: by staff of the place and by machines.',
  })
  readonly channel!: RequestChannel;

  @Field(() => RequestKind, { description: 'What the resident wants.' })
  readonly kind!: RequestKind;

  @Field(() => String, {
    description: 'In a few words, 1 to 100 characters. No resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In the words of the resident, 1 to 2000 characters. No resident ID or bank card numbers.',
  })
  readonly description?: string | null;

  @Field(() => ReporterContactInput, {
    nullable: true,
    description:
      'Who can be reached. Left out: reported anonymously, nobody who handles it learns who it was.',
  })
  readonly contact?: ReporterContactInput | null;

  @Field(() => RequestPointInput, {
    nullable: true,
    description:
      'Where on the ground it is. Without `gridCode` the request is accepted without a grid, and takes over the one that it lies in within seconds.',
  })
  readonly point?: RequestPointInput | null;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description:
      'What another system calls it; once for each city and system. With ONE_TAP a repetition answers the request that is there.',
  })
  readonly externalRef?: ExternalRefInput | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
