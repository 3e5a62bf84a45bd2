import {
  cityOfId,
  DomainError,
  isEntityId,
  newEntityId,
  NotFoundError,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import { type KindChange, planKindChange } from './change-kind.js';
import { type Dissolution, planDissolution } from './dissolve.js';
import { type Merger, planMerger } from './merge.js';
import { type Move, planMove } from './move.js';
import { planRenaming, type Renaming } from './rename.js';
import type {
  RestructuringMode,
  RestructuringOutcome,
  RestructuringRepository,
  RestructuringRequest,
} from './restructuring.repository.js';
import { type Pairing, planPairing } from './set-counterpart.js';
import { planSplit, type Split } from './split.js';

/** Who asks for a change of the structure, and whether it is meant. */
export interface Asking {
  readonly viewer: Viewer;
  readonly mode: RestructuringMode;
}

/** What changes the structure of organizations. Each takes a moment at which all of it begins to hold, or nothing does. */
export class RestructuringService {
  constructor(private readonly structure: RestructuringRepository) {}

  /** Gives an organization another name; what it was called before stays on record. */
  rename(input: Renaming, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    return this.structure.carryOut(about([input.id], mode), (structure) =>
      inPromise(() => planRenaming(structure, input, viewer)),
    );
  }

  /** Gives an organization another parent, place, commander or grid. */
  move(input: Move, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    return this.structure.carryOut(about([input.id], mode), (structure) =>
      planMove(structure, input, viewer),
    );
  }

  /** Makes an organization another kind of organization. */
  changeKind(input: KindChange, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    const request = { ...about([input.id], mode), withHoldings: [input.id] };
    return this.structure.carryOut(request, (structure) => planKindChange(structure, input, viewer));
  }

  /** Puts a party organization and a unit beside each other. */
  pair(input: Pairing, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    const ids = input.counterpartId === null ? [input.id] : [input.id, input.counterpartId];
    return this.structure.carryOut(about(ids, mode), (structure) =>
      inPromise(() => planPairing(structure, input, viewer)),
    );
  }

  /** Ends an organization. */
  dissolve(input: Dissolution, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    const { id, successorId } = input;
    const request = { ...about(successorId === null ? [id] : [id, successorId], mode), withHoldings: [id] };
    const successionId = newEntityId(request.cityCode);
    return this.structure.carryOut(request, (structure) =>
      planDissolution(structure, input, { viewer, successionId }),
    );
  }

  /** Makes several organizations of one. A repetition with the same key answers what the first one made. */
  split(input: Split, idempotencyKey: string, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    const request = about([input.id], mode);
    const successionId = newEntityId(request.cityCode);
    const key = keyOf(viewer, idempotencyKey, { splitOrganization: input });
    const newIds = input.parts.map(() => newEntityId(request.cityCode));
    return this.structure.carryOut(
      { ...request, withHoldings: [input.id], idempotent: { ...key, successionId } },
      async (structure) => planSplit(structure, withSoundPlaces(input), { viewer, successionId, newIds }),
    );
  }

  /** Makes one organization of several. A repetition with the same key answers what the first one made. */
  merge(input: Merger, idempotencyKey: string, { viewer, mode }: Asking): Promise<RestructuringOutcome> {
    const memberIds = input.members.map(({ id }) => id);
    const request = about('id' in input.into ? [...memberIds, input.into.id] : memberIds, mode);
    assertOneCity(memberIds, request.cityCode);
    const successionId = newEntityId(request.cityCode);
    const key = keyOf(viewer, idempotencyKey, { mergeOrganizations: input });
    const newId = newEntityId(request.cityCode);
    return this.structure.carryOut(
      { ...request, withHoldings: memberIds, idempotent: { ...key, successionId } },
      async (structure) => planMerger(structure, withSoundTarget(input), { viewer, successionId, newId }),
    );
  }
}

/** What a change looks at. Throws `NOT_FOUND` when the first id cannot be one. */
function about(ids: readonly string[], mode: RestructuringMode): RestructuringRequest {
  const [first = ''] = ids;
  if (!isEntityId(first)) throw new NotFoundError('组织');
  const cityCode = cityOfId(first);
  const known = [...new Set(ids)].filter((id) => isEntityId(id) && cityOfId(id) === cityCode);
  return { cityCode, ids: known, withHoldings: [], idempotent: null, mode };
}

const keyOf = (viewer: Viewer, key: string, body: object) => ({ subject: viewer.subject ?? '', key, body });

const inPromise = async <T>(plan: () => T): Promise<T> => Promise.resolve().then(plan);

function withSoundPlaces(input: Split): Split {
  const parts = input.parts.map((part, index) => ({
    ...part,
    divisionCode:
      part.divisionCode === null
        ? null
        : parseDivisionCode(part.divisionCode, `parts.${String(index)}.divisionCode`),
  }));
  return { ...input, parts };
}

function withSoundTarget(input: Merger): Merger {
  const { into } = input;
  if ('id' in into) return input;
  const divisionCode = parseDivisionCode(into.divisionCode, 'intoNew.divisionCode');
  return { ...input, into: { ...into, divisionCode } };
}

function assertOneCity(ids: readonly string[], cityCode: string): void {
  const index = ids.findIndex((id) => isEntityId(id) && cityOfId(id) !== cityCode);
  if (index >= 0)
    throw new DomainError('INVALID_INPUT', '只能合并同一城市的组织', {
      field: `members.${String(index)}.id`,
    });
}
