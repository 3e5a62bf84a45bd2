/**
 * A FROM item `above (scope)` for an increment's scope: the scope itself and, of a division, every place above it,
 * each once. A place above is the code with its last blocks zeroed; where a level is missing (a city without
 * districts) its block is zero already and the same code does not come twice.
 */
export const scopesAbove = (scope: string): string => `LATERAL (
    SELECT ${scope} AS scope
    UNION ALL
    SELECT rpad(left(${scope}, block.start), 12, '0')
    FROM (VALUES (9, 3), (6, 3), (4, 2), (2, 2)) AS block (start, width)
    WHERE length(${scope}) = 12 AND ltrim(substr(${scope}, block.start + 1, block.width), '0') <> ''
  ) AS above`;
