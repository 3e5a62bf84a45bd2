/** What was measured for one size of city. */
export interface PointsRow {
  readonly grids: number;
  /** Points a second by the service. */
  readonly indexed: number;
  /** Points a second by a loop over all polygons. */
  readonly looped: number;
}

/** The measurements as a table for the README. */
export const pointsTable = (rows: readonly PointsRow[]): string =>
  [
    '| grids | points/s by gridsAt | points/s by a loop over all polygons | ratio |',
    '| ----: | ------------------: | -----------------------------------: | ----: |',
    ...rows.map(({ grids, indexed, looped }) => {
      const cells = [grids, indexed, looped].map((it) => Math.round(it).toLocaleString('en'));
      return `| ${[...cells, (indexed / looped).toFixed(1)].join(' | ')} |`;
    }),
  ].join('\n');
