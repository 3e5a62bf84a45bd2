import { readFile } from 'node:fs/promises';
import type { ClientWithKeys } from '../api-client.js';
import type { Managed } from '../client-access.js';
import { NewClientInput, readInput, RotationInput } from '../client.input.js';
import type { IssuedKey } from '../clients.service.js';
import { type CommandLine, commandLine, numberOf, USAGE, UsageError } from './command-options.js';

const ACTOR = 'command line';

/** Where a command works, and where its lines go. */
export interface CommandWorld extends Managed {
  readonly print: (line: string) => void;
}

/**
 * Runs one command of `npm run clients`. Throws `UsageError` for a line that cannot be understood, and a `DomainError`
 * in words for a person when a rule says no.
 */
export async function runClientsCommand(args: readonly string[], world: CommandWorld): Promise<void> {
  const line = commandLine(args);
  const [command = 'help', ...words] = line.words;
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (line.options.help === true || !run) {
    if (line.options.help === true || command === 'help') world.print(USAGE);
    else throw new UsageError(`There is no command "${command}".\n\n${USAGE}`);
    return;
  }
  await run(words, line.options, world);
}

type Command = (
  words: readonly string[],
  options: CommandLine['options'],
  world: CommandWorld,
) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  issue: async (_, options, { clients, print }) => {
    const input = readInput(NewClientInput, {
      name: options.name ?? '',
      organization: options.organization ?? '',
      tier: options.tier,
      jurisdictions: options.division,
      isSafelisted: options.safelist,
      costPerMinute: numberOf(options.quota, 'quota'),
      origins: options.origin,
      expiresInDays: numberOf(options.days, 'days'),
    });
    printIssued(await clients.issue(input, ACTOR), print);
  },
  list: async (_, __, { clients, print }) => {
    const all = await clients.list();
    if (all.length === 0) print('There are no clients yet; "issue" makes one.');
    for (const client of all) printClient(client, print);
  },
  show: async ([id], _, { clients, print }) => {
    const { client, usage, acts } = await clients.report(idOf(id));
    printClient(client, print);
    print('  used, by day:');
    for (const { day, keyId, outcome, requests, cost } of usage)
      print(`    ${day}  ${keyId}  ${outcome}  ${String(requests)} requests, cost ${String(cost)}`);
    print('  done to it:');
    for (const { at, act, actor } of acts) print(`    ${at.toISOString()}  ${act} by ${actor}`);
  },
  rotate: async ([id], options, { clients, print }) => {
    const input = readInput(RotationInput, {
      overlapDays: numberOf(options['overlap-days'], 'overlap-days'),
      expiresInDays: numberOf(options.days, 'days'),
    });
    printIssued(await clients.rotate(idOf(id), input, ACTOR), print);
    print(`Keys before it end within ${String(input.overlapDays)} days.`);
  },
  revoke: async ([id], { key }, { clients, print }) => {
    printClient(await clients.revoke(idOf(id), key ?? null, ACTOR), print);
    print('Refused everywhere within a few seconds.');
  },
  operations: async ([what, which], _, { operations, print }) => {
    if (what === 'list') {
      for (const { id, name, type } of await operations.list()) print(`${id}  ${type}  ${name}`);
    } else if (what === 'import' && which !== undefined) {
      const { added, known } = await operations.import(await readJson(which), ACTOR);
      print(`${String(added)} operations registered, ${String(known)} were before.`);
    } else if (what === 'remove' && which !== undefined) {
      await operations.remove(which, ACTOR);
      print('Taken off the list; refused within a few seconds.');
    } else
      throw new UsageError(`operations import <manifest.json>, operations list, or operations remove <id>`);
  },
};

function idOf(word: string | undefined): string {
  if (word !== undefined) return word;
  throw new UsageError('Which client? "list" shows their ids.');
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function printIssued({ client, key }: IssuedKey, print: (line: string) => void): void {
  printClient(client, print);
  print('The key, shown now and never again; send it as the header x-api-key:');
  print(`  ${key}`);
}

function printClient(client: ClientWithKeys, print: (line: string) => void): void {
  const { id, name, organization, tier, jurisdictions, costPerMinute, origins, keys } = client;
  const scope =
    [tier, ...jurisdictions].join(' ') + (client.isSafelisted ? ', registered operations only' : '');
  const state = client.revokedAt ? `, revoked ${client.revokedAt.toISOString()}` : '';
  print(`${id}  ${name} (${organization}): ${scope}, ${String(costPerMinute)} a minute${state}`);
  if (origins.length > 0) print(`  from ${origins.join(', ')}`);
  for (const key of keys) {
    const end = key.revokedAt
      ? `revoked ${key.revokedAt.toISOString()}`
      : `ends ${key.expiresAt.toISOString()}`;
    print(`  key ${key.id}: ${end}, last used ${key.lastUsedAt?.toISOString() ?? 'never'}`);
  }
}
