import {
  EDITION_CHANGES,
  type EditionChange,
  type EditionReport,
} from '../../division-edition/division-edition.js';

/** A report as lines for an operator. */
export function reportLines(report: EditionReport): readonly string[] {
  const { edition, version, rows, counts, refused, followed, movedAcrossCities } = report;
  if (report.isReplay)
    return [
      `edition ${edition}: this file was imported before, as version ${String(version)}; nothing changed`,
    ];
  return [
    ...refused.map(({ line, code, reason }) => `line ${String(line)}: ${code}: left out: ${reason}`),
    ...report.examples.map(exampleLine),
    `edition ${edition}, version ${String(version)}: ${String(rows)} rows; ` +
      EDITION_CHANGES.map((kind) => `${String(counts[kind])} ${kind.toLowerCase()}`).join(', '),
    `${String(followed)} rows of this service followed their place to another code`,
    ...(movedAcrossCities > 0
      ? [
          `${String(movedAcrossCities)} places moved to another city: what lies there stays under the old code, since ids carry the city`,
        ]
      : []),
  ];
}

const exampleLine = ({ kind, code, toCode, nameBefore, nameAfter }: EditionChange): string =>
  `${kind.toLowerCase()} ${code}${toCode === null ? '' : ` -> ${toCode}`} ${namesOf(nameBefore, nameAfter)}`;

function namesOf(before: string | null, after: string | null): string {
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before} -> ${after}`;
}
