import { z } from 'zod';
import { DivisionLevel } from '../codes/division-code.js';
import { type NewEvent, NATIONWIDE } from '../events/event.js';

/** The noun under which divisions are copied and their changes told. */
export const DIVISION = 'Division';

/** The noun whose events say that a new edition of the code table was imported: one event for thousands of changes. */
export const DIVISION_EDITION = 'DivisionEdition';

/** A division as its owner tells it to the other subgraphs. Instants may be ISO texts on the way. */
export const divisionRow = z.object({
  /** 12 digits. */
  code: z.string(),
  /** First four digits of the code. */
  cityCode: z.string(),
  name: z.string(),
  /** With the names of its ancestors, e.g. `云南省昆明市西山区`. */
  fullName: z.string(),
  level: z.enum(DivisionLevel),
  /** Null for a province. */
  parentCode: z.string().nullable(),
  validFrom: z.coerce.date(),
  /** Null while it exists. */
  validTo: z.coerce.date().nullable(),
  /** From 1; rises with every change. */
  version: z.number().int().positive(),
});

/** A division as its owner tells it to the other subgraphs. */
export type DivisionRow = Readonly<z.infer<typeof divisionRow>>;

/** The event with which the owner of Division tells of one change. */
export const divisionChanged = (division: DivisionRow): NewEvent => ({
  type: 'DivisionChanged',
  entity: DIVISION,
  entityId: division.code,
  cityCode: division.cityCode,
  divisionCode: division.code,
  version: division.version,
  payload: division,
});

/** The event with which the owner of Division tells of an import: whoever holds a copy reads it again by pages. */
export const divisionEditionImported = (edition: string, version: number): NewEvent => ({
  type: 'DivisionEditionImported',
  entity: DIVISION_EDITION,
  entityId: edition,
  cityCode: NATIONWIDE,
  version,
  payload: { edition },
});
