import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { RestructuringOutcome } from '../restructuring.repository.js';
import type { Asking, RestructuringService } from '../restructuring.service.js';
import {
  ChangeOrganizationKindInput,
  MoveOrganizationInput,
  RenameOrganizationInput,
  SetAdministrativeCounterpartInput,
} from './change-organization.input.js';
import {
  ChangeOrganizationKindPayload,
  MoveOrganizationPayload,
  RenameOrganizationPayload,
  SetAdministrativeCounterpartPayload,
} from './restructuring-payload.type.js';

/** Changes of one organization that goes on. */
@Resolver()
export class RestructuringResolver {
  constructor(private readonly service: RestructuringService) {}

  @Audience('internal')
  @Mutation(() => RenameOrganizationPayload, {
    description: 'Gives an organization another name; `asOf` still finds the old one.',
  })
  renameOrganization(
    @Arg('input', () => RenameOrganizationInput, { description: 'The organization and its name.' })
    { dryRun, effectiveAt, ...input }: RenameOrganizationInput,
    @Ctx() context: OrganizationContext,
  ): Promise<RenameOrganizationPayload> {
    const renaming = { ...input, effectiveAt: effectiveAt ?? null };
    return answered(() => this.service.rename(renaming, asking(context, { dryRun })));
  }

  @Audience('internal')
  @Mutation(() => MoveOrganizationPayload, {
    description:
      'Gives an organization another parent, place, commander or grid. For officers in whose jurisdiction the old and the new place lie.',
  })
  moveOrganization(
    @Arg('input', () => MoveOrganizationInput, { description: 'The organization and where it stands then.' })
    { dryRun, divisionCode, ...input }: MoveOrganizationInput,
    @Ctx() context: OrganizationContext,
  ): Promise<MoveOrganizationPayload> {
    const move = { ...input, divisionCode: divisionCode ?? undefined };
    return answered(() => this.service.move(move, asking(context, { dryRun })));
  }

  @Audience('internal')
  @Mutation(() => ChangeOrganizationKindPayload, {
    description: 'Makes an organization another kind of organization, e.g. a general branch a committee.',
  })
  changeOrganizationKind(
    @Arg('input', () => ChangeOrganizationKindInput, { description: 'The organization and what it is then.' })
    { dryRun, kind, ...input }: ChangeOrganizationKindInput,
    @Ctx() context: OrganizationContext,
  ): Promise<ChangeOrganizationKindPayload> {
    const change = { ...input, kind: kind ?? undefined };
    return answered(() => this.service.changeKind(change, asking(context, { dryRun })));
  }

  @Audience('internal')
  @Mutation(() => SetAdministrativeCounterpartPayload, {
    description:
      'Puts a party organization and a unit beside each other, as a 社区党工委 and its 管委会. Either side may be stated.',
  })
  setAdministrativeCounterpart(
    @Arg('input', () => SetAdministrativeCounterpartInput, { description: 'The two.' })
    { dryRun, counterpartId, ...input }: SetAdministrativeCounterpartInput,
    @Ctx() context: OrganizationContext,
  ): Promise<SetAdministrativeCounterpartPayload> {
    const pairing = { ...input, counterpartId: counterpartId ?? null };
    return answered(() => this.service.pair(pairing, asking(context, { dryRun })), input.id);
  }
}

/** Who asks, and whether it is meant. */
export const asking = (
  { viewer }: OrganizationContext,
  { dryRun }: { readonly dryRun: boolean },
): Asking => ({ viewer, mode: dryRun ? 'DRY_RUN' : 'FOR_GOOD' });

/** The answer to a change of one organization; `id` tells which one, when several were touched. */
const answered = (change: () => Promise<RestructuringOutcome>, id?: string) =>
  asPayload(async () => {
    const { standing, changes, changeCount } = await change();
    const organization = standing.find((it) => id === undefined || it.id === id) ?? null;
    return { organization, changes, changeCount };
  });
