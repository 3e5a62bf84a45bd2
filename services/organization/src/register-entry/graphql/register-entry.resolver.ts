import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { RegisterEntry } from '../register-entry.js';
import type { RegisterEntryService } from '../register-entry.service.js';
import { AddRegisterEntriesInput, AddRegisterEntryInput } from './add-register-entry.input.js';
import { AmendRegisterEntryInput } from './amend-register-entry.input.js';
import { CloseRegisterEntryInput } from './close-register-entry.input.js';
import { RegisterEntryFilterInput } from './register-entry-filter.input.js';
import {
  AddRegisterEntriesPayload,
  AddRegisterEntryPayload,
  AmendRegisterEntryPayload,
  CloseRegisterEntryPayload,
  type RegisterEntryResult,
} from './register-entry-payload.type.js';
import { RegisterEntryConnectionType, RegisterEntryType } from './register-entry.type.js';
import { givenEntryDetails, wantedEntry } from './wanted-entry.js';

/** Look-ups, lists and changes of the register. */
@Resolver(() => RegisterEntryType)
export class RegisterEntryResolver {
  constructor(private readonly service: RegisterEntryService) {}

  @Audience('open')
  @Query(() => RegisterEntryType, {
    nullable: true,
    description: 'The entry with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  registerEntry(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<RegisterEntry> {
    return orNotFound(loaders.registerEntry.load(id), '登记事项');
  }

  @Audience('open')
  @Query(() => RegisterEntryConnectionType, {
    nullable: true,
    description: '登记簿: the entries that the viewer may see, by place and by when they were made.',
  })
  registerEntries(
    @Arg('filter', () => RegisterEntryFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: RegisterEntryFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<RegisterEntry>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => AddRegisterEntryPayload, {
    description:
      'Makes an entry in the register. For officers in whose jurisdiction the place lies. Warns when a demand asks for what the place was asked for within a year.',
  })
  addRegisterEntry(
    @Arg('input', () => AddRegisterEntryInput, { description: 'The entry.' })
    { idempotencyKey, ...entry }: AddRegisterEntryInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AddRegisterEntryPayload> {
    return asPayload(() => this.service.add(wantedEntry(entry), idempotencyKey, viewer));
  }

  @Audience('internal')
  @Mutation(() => AddRegisterEntriesPayload, {
    description:
      'Makes up to 100 entries, one after the other, with a result for each. Refused whole for whoever may not keep the register of one of the places.',
  })
  addRegisterEntries(
    @Arg('input', () => AddRegisterEntriesInput, { description: 'The entries.' })
    { entries, idempotencyKey }: AddRegisterEntriesInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AddRegisterEntriesPayload> {
    return asPayload(async () => {
      const steps = this.service.addEach(entries.map(wantedEntry), idempotencyKey, viewer);
      const results: RegisterEntryResult[] = [];
      for (const [index, add] of steps.entries()) results.push({ index, ...(await asPayload(add)) });
      return { results };
    });
  }

  @Audience('internal')
  @Mutation(() => AmendRegisterEntryPayload, { description: 'Puts an entry right, as long as it is open.' })
  amendRegisterEntry(
    @Arg('input', () => AmendRegisterEntryInput, { description: 'What is put right.' })
    { id, expectedVersion, ...details }: AmendRegisterEntryInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AmendRegisterEntryPayload> {
    return asPayload(async () => ({
      registerEntry: await this.service.amend({ id, expectedVersion }, givenEntryDetails(details), viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CloseRegisterEntryPayload, {
    description: 'Closes an entry: cleared away, done, run out or replaced.',
  })
  closeRegisterEntry(
    @Arg('input', () => CloseRegisterEntryInput, { description: 'How it ends.' })
    { id, expectedVersion, outcome, reason, closedAt }: CloseRegisterEntryInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CloseRegisterEntryPayload> {
    const closing = { outcome, reason, at: closedAt ?? null };
    return asPayload(async () => ({
      registerEntry: await this.service.close({ id, expectedVersion }, closing, viewer),
    }));
  }
}
