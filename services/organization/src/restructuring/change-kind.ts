import { assertAllInTurn, DomainError, type Viewer } from '@governance/shared';
import type { BranchFormation } from '../organization/branch-formation.js';
import { assertCommanderFits, assertLevelFits, assertParentFits } from '../organization/organization-fit.js';
import {
  isBranch,
  isPartyOrganization,
  mayCommand,
  mayStandUnder,
  type OrganizationKind,
} from '../organization/organization-kind.js';
import { mayAnswer } from '../quarter-link/new-quarter-link.js';
import { inTurn } from './in-turn.js';
import { onKind } from './on-kind.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** Another kind for an organization. What is undefined stays. */
export interface KindChange extends Subject {
  readonly kind?: OrganizationKind | undefined;
  readonly formation?: BranchFormation | null | undefined;
  readonly level?: string | null | undefined;
}

/** Plans another kind, formation or level: e.g. a general branch that becomes a committee. */
export async function planKindChange(
  structure: Structure,
  { id, expectedVersion, ...wanted }: KindChange,
  viewer: Viewer,
): Promise<Restructuring> {
  const before = theSubject(structure, { id, expectedVersion }, { viewer });
  const kind = wanted.kind ?? before.kind;
  const formation =
    wanted.formation === undefined ? (isBranch(kind) ? before.formation : null) : wanted.formation;
  const level = wanted.level === undefined ? before.level : wanted.level;
  const after = { ...before, kind, formation, level };
  const { around } = structure;
  await assertAllInTurn(
    async () => {
      if (kind !== before.kind) await assertParentFits(after, around).catch(onKind);
    },
    async () => {
      if (kind !== before.kind) await assertCommanderFits(after, around).catch(onKind);
    },
    inTurn(() => {
      if (!structure.below(id).every((child) => mayStandUnder(child.kind, kind)))
        throw invalid('kind', '该类组织之下不能设现有的下级组织');
    }),
    inTurn(() => {
      if (!structure.commandedBy(id).every((commanded) => mayCommand(kind, commanded.kind)))
        throw invalid('kind', '该类组织不能指挥现由其指挥的组织');
    }),
    inTurn(() => {
      const turns = isPartyOrganization(kind) !== isPartyOrganization(before.kind);
      if (turns && structure.counterpartOf(id)) throw invalid('kind', '请先解除党政对应关系');
    }),
    inTurn(() => {
      if (before.gridId !== null && !isBranch(kind)) throw invalid('kind', '请先解除所联系的网格');
    }),
    inTurn(() => {
      if (!structure.quartersOf(id).every((link) => mayAnswer(link.kind, kind)))
        throw invalid('kind', '请先解除所负责的小区');
    }),
    inTurn(() => {
      if (formation !== null && !isBranch(kind)) throw invalid('formation', '只有党支部、党总支有组建方式');
    }),
    () => assertLevelFits(after, around),
    inTurn(() => {
      const isSame = kind === before.kind && formation === before.formation && level === before.level;
      if (isSame) throw invalid('id', '没有任何变化');
    }),
  );
  const draft = new Draft();
  draft.change(before, {
    kind,
    formation,
    level,
    ...(isPartyOrganization(kind) ? {} : { memberCount: null }),
  });
  return draft;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
