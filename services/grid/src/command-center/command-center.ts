import {
  assertAll,
  assertPublicName,
  assertPublicText,
  assertValidExternalRef,
  cityOfId,
  DomainError,
  type ExternalRef,
  isEntityId,
} from '@governance/shared';
import type { DirectoryEntry } from '../directory/directory-entry.js';
import type { PlaceFilter } from '../directory/directory.repository.js';
import type { CommandPost } from './command-post.js';

/** What is given about a command centre beside its place among the others. */
export interface CommandCenterDetails {
  readonly name: string;
  readonly functions: readonly string[];
  /** Organization that runs it; it lives in another subgraph. */
  readonly organizationId: string | null;
  /** What another system calls it. */
  readonly externalRef: ExternalRef | null;
}

/** Where a command centre stands among the others of its city. */
export interface CommandPosition {
  /** 1 at the top; the city's ladder says what it is called. */
  readonly level: number;
  readonly parentId: string | null;
}

/** 网格协调指挥中心, 网格管理中心: where the grids of a place are directed from. */
export interface CommandCenter extends DirectoryEntry, CommandCenterDetails, CommandPosition {
  /** Ids of those above it, from the top. */
  readonly path: readonly string[];
  readonly posts: readonly CommandPost[];
  /** Since when it is on record. */
  readonly openedAt: Date;
}

/** A command centre to be registered. */
export interface NewCommandCenter extends CommandCenterDetails, CommandPosition {
  readonly divisionCode: string;
}

/** What a list of command centres is limited to. */
export interface CommandCenterFilter extends PlaceFilter {
  readonly level?: number | null;
}

const MAX_FUNCTIONS = 20;
const MAX_FUNCTION_LENGTH = 60;
const MAX_NAME_LENGTH = 60;

/** The details alone, without blanks around their words. */
export const tidiedCenter = (details: CommandCenterDetails): CommandCenterDetails => ({
  name: details.name.trim(),
  functions: details.functions.map((it) => it.trim()),
  organizationId: details.organizationId,
  externalRef: details.externalRef && { system: details.externalRef.system, id: details.externalRef.id },
});

/** Throws what is wrong with the details of a centre in a city, as far as they alone tell. */
export function assertSoundCenter(
  { name, functions, organizationId, externalRef }: CommandCenterDetails,
  cityCode: string,
): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (functions.length > MAX_FUNCTIONS)
        throw invalid('functions', `职能最多 ${String(MAX_FUNCTIONS)} 项`);
    },
    () => {
      if (new Set(functions).size < functions.length) throw invalid('functions', '职能不能重复');
    },
    ...functions.map((text) => () => {
      assertPublicText(text, { field: 'functions', most: MAX_FUNCTION_LENGTH, what: '职能' });
    }),
    () => {
      if (organizationId === null) return;
      if (!isEntityId(organizationId) || cityOfId(organizationId) !== cityCode)
        throw invalid('organizationId', '主管单位应为本市的组织');
    },
    () => {
      if (externalRef !== null) assertValidExternalRef(externalRef);
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
