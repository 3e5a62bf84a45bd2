import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createDataSource, parseCsv, readEnv, serviceEnvironment } from '@governance/shared';
import { SqlGridRepository } from '../../grid/persistence/sql-grid.repository.js';
import { importBoundaries, type ImportReport } from '../../grid-adjustment/import-boundaries.js';
import { SqlGridAdjustmentRepository } from '../../grid-adjustment/persistence/sql-grid-adjustment.repository.js';
import { gridDatabase } from '../database.js';

/** The file is read as a whole, so that its size bounds the memory: some six times as much. */
const MAX_FILE_BYTES = 100_000_000;

const USAGE = `Gives grids the boundaries of a GeoJSON FeatureCollection. Environment: DATABASE_URL.
  --file <path>                GeoJSON, at most 100 MB
  --coordinate-system <name>   WGS84 or CGCS2000
  --property <name>            property that names the grid (code)
  --map <path>                 CSV "name,grid code" when the property is no grid code
  --reason <text>              why, for the record (批量导入网格边界)
  --dry-run                    say what would happen and change nothing`;

/** Reads arguments and files, imports, and answers the report. Rejects with what is wrong with the arguments. */
export async function runImport(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ImportReport> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { file, 'coordinate-system': coordinateSystem } = values;
  if (values.help || file === undefined || coordinateSystem === undefined) throw new Error(USAGE);
  const { DATABASE_URL: url } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
  if ((await stat(file)).size > MAX_FILE_BYTES)
    throw new Error(`${file} is larger than ${String(MAX_FILE_BYTES)} bytes: cut it into several`);
  const text = await readFile(file, 'utf8');
  const dataSource = await createDataSource({ url, ...gridDatabase, poolSize: 2 }).initialize();
  try {
    return await importBoundaries(
      {
        grids: new SqlGridRepository(dataSource),
        adjustments: new SqlGridAdjustmentRepository(dataSource),
      },
      JSON.parse(text) as unknown,
      {
        coordinateSystem,
        property: values.property,
        reason: values.reason,
        dryRun: values['dry-run'],
        codes: values.map === undefined ? null : codesIn(await readFile(values.map, 'utf8')),
        key: createHash('sha256').update(text).digest('base64url').slice(0, 32),
      },
    );
  } finally {
    await dataSource.destroy();
  }
}

/** The report as lines for an operator. */
export const reportLines = ({ drawn, refused, warnings }: ImportReport): readonly string[] => [
  ...refused.map(({ index, name, reason }) => `features[${String(index)}] ${name ?? '?'}: ${reason}`),
  ...warnings,
  `${String(drawn)} boundaries drawn, ${String(refused.length)} features refused`,
];

const OPTIONS = {
  file: { type: 'string' },
  'coordinate-system': { type: 'string' },
  property: { type: 'string', default: 'code' },
  map: { type: 'string' },
  reason: { type: 'string', default: '批量导入网格边界' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const codesIn = (csv: string): ReadonlyMap<string, string> =>
  new Map(parseCsv(csv).map(([name = '', code = '']) => [name, code]));
