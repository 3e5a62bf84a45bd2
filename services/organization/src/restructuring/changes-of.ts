import { otherSide } from '../counterpart/counterpart.js';
import type { Patch, Restructuring } from './restructuring.js';
import { type StructureChange, StructureChangeKind } from './structure-change.js';

/** Ids of all organizations whose names the list of changes shows. */
export function namedIn({ begun, changed, ended, ...plan }: Restructuring): readonly string[] {
  const ids = [
    ...changed.flatMap(({ before, patch }) => [
      before.parentId,
      before.commandedById,
      patch.parentId,
      patch.commandedById,
    ]),
    ...begun.flatMap(({ parentId, commandedById }) => [parentId, commandedById]),
    ...ended.map(({ id }) => id),
    ...plan.seatsEnded.map(({ organizationId }) => organizationId),
    ...plan.seatsBegun.map(({ organizationId }) => organizationId),
    ...plan.chairs.flatMap(({ jointBody, organizationId }) => [
      jointBody.chairOrganizationId,
      organizationId,
    ]),
    ...plan.quartersPassed.flatMap(({ link, heirId }) => [link.organizationId, heirId]),
    ...[...plan.counterpartsEnded, ...plan.counterpartsBegun].flatMap((it) => [
      it.partyId,
      it.administrativeId,
    ]),
  ];
  return [...new Set(ids.filter((id) => id != null))];
}

/** What a restructuring makes different, thing by thing. `nameOf` knows every organization of `namedIn`. */
export function changesOf(plan: Restructuring, nameOf: (id: string) => string): readonly StructureChange[] {
  const shown = (id: string | null | undefined): string | null => (id == null ? null : nameOf(id));
  return [
    ...plan.begun.map(({ id, name }) => change(StructureChangeKind.BEGINS, { id, name }, [null, name])),
    ...plan.ended.map(({ id, name }) => change(StructureChangeKind.ENDS, { id, name }, [name, null])),
    ...plan.changed.flatMap(({ before, patch }) =>
      fieldsOf(patch).map(([kind, field]) => {
        const [was, is] = [before[field], patch[field]];
        const isReference = field === 'parentId' || field === 'commandedById';
        return change(kind, before, isReference ? [shown(was), shown(is)] : [was, is ?? null]);
      }),
    ),
    ...plan.seatsEnded.map(({ jointBody, organizationId }) =>
      change(StructureChangeKind.SEAT_ENDS, jointBody, [nameOf(organizationId), null]),
    ),
    ...plan.seatsBegun.map(({ jointBody, organizationId }) =>
      change(StructureChangeKind.SEAT_BEGINS, jointBody, [null, nameOf(organizationId)]),
    ),
    ...plan.chairs.map(({ jointBody, organizationId }) =>
      change(StructureChangeKind.CHAIR, jointBody, [
        shown(jointBody.chairOrganizationId),
        shown(organizationId),
      ]),
    ),
    ...plan.quartersPassed.map(({ link, heirId }) =>
      change(StructureChangeKind.QUARTER, { id: link.quarterId, name: link.quarterName }, [
        nameOf(link.organizationId),
        nameOf(heirId),
      ]),
    ),
    ...counterpartChanges(plan, nameOf),
  ].filter(({ before, after }) => before !== after);
}

const FIELDS = {
  name: StructureChangeKind.NAME,
  divisionCode: StructureChangeKind.DIVISION,
  kind: StructureChangeKind.KIND,
  formation: StructureChangeKind.FORMATION,
  level: StructureChangeKind.LEVEL,
  parentId: StructureChangeKind.PARENT,
  commandedById: StructureChangeKind.COMMAND,
  gridId: StructureChangeKind.GRID,
} as const;
type Field = keyof typeof FIELDS;

/** The fields that a patch states. The number of members is not among them: it may be too small to be told. */
const fieldsOf = (patch: Patch): (readonly [StructureChangeKind, Field])[] =>
  (Object.keys(FIELDS) as Field[])
    .filter((field) => patch[field] !== undefined)
    .map((field) => [FIELDS[field], field]);

function counterpartChanges(
  { counterpartsEnded, counterpartsBegun }: Restructuring,
  nameOf: (id: string) => string,
): readonly StructureChange[] {
  const about = (id: string) => ({ id, name: nameOf(id) });
  const { COUNTERPART } = StructureChangeKind;
  return [
    ...counterpartsEnded.map((link) =>
      change(COUNTERPART, about(link.partyId), [nameOf(otherSide(link, link.partyId)), null]),
    ),
    ...counterpartsBegun.map(({ partyId, administrativeId }) =>
      change(COUNTERPART, about(partyId), [null, nameOf(administrativeId)]),
    ),
  ];
}

const change = (
  kind: StructureChangeKind,
  { id, name }: { readonly id: string; readonly name: string },
  [before, after]: readonly [string | null, string | null],
): StructureChange => ({ kind, subjectId: id, subjectName: name, before, after });
