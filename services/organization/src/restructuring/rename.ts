import { assertAll, DomainError, type Viewer } from '@governance/shared';
import { assertValidOrganizationName } from '../organization/new-organization.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** Another name for an organization. */
export interface Renaming extends Subject {
  readonly name: string;
  /** When it took effect; null for now. */
  readonly effectiveAt: Date | null;
}

/** Plans another name. It may be told late, but not from before what the organization was last changed to. */
export function planRenaming(
  structure: Structure,
  { name, effectiveAt, ...subject }: Renaming,
  viewer: Viewer,
): Restructuring {
  const organization = theSubject(structure, subject, { viewer });
  assertAll(
    () => {
      assertValidOrganizationName(name);
    },
    () => {
      if (effectiveAt !== null && effectiveAt > new Date())
        throw new DomainError('INVALID_INPUT', '生效时间不能晚于现在', { field: 'effectiveAt' });
    },
    () => {
      if (effectiveAt !== null && effectiveAt <= organization.validFrom)
        throw new DomainError('INVALID_INPUT', '生效时间应晚于该组织上一次变更', { field: 'effectiveAt' });
    },
  );
  const draft = new Draft();
  draft.change(organization, { name: name.trim() });
  draft.effectiveAt = effectiveAt;
  return draft;
}
