import { DomainError } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import { mayAnswer } from '../quarter-link/new-quarter-link.js';
import type { Draft } from './restructuring.js';
import type { Structure } from './structure.js';

/** Whose quarters pass to whom. */
export interface QuartersPassed {
  readonly enders: readonly Pick<Organization, 'id'>[];
  /** The first one that can be to a quarter what the old one was gets it. */
  readonly heirs: readonly Pick<Organization, 'id' | 'kind'>[];
  /** The field of the input that names the heirs, for errors. */
  readonly field: string;
}

/**
 * Gives the residential quarters of organizations that end to others, so that none is left without its branch, property
 * company or owners' committee. Throws `INVALID_INPUT` when none of the others can be that.
 */
export function passQuarters(
  draft: Draft,
  { enders, heirs, field }: QuartersPassed,
  structure: Structure,
): void {
  for (const link of enders.flatMap(({ id }) => structure.quartersOf(id))) {
    const heir = heirs.find(({ kind }) => mayAnswer(link.kind, kind));
    if (!heir)
      throw new DomainError('INVALID_INPUT', `没有可以承接小区「${link.quarterName}」的组织`, { field });
    draft.quartersPassed.push({ link, heirId: heir.id });
  }
}
