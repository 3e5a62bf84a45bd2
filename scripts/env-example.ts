/** Writes `.env.example` from the schemas that processes read their environment with; `--check` only compares. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envFaults } from './env/env-faults.js';
import { ENV_GROUPS } from './env/env-groups.js';
import { envText } from './env/env-text.js';
import { GeneratedFiles, modeOf } from './generated-files.js';
import { PROJECT_FOLDER } from './project-folder.js';
import { reportFaults } from './report-faults.js';

const PATH = '.env.example';

const mode = modeOf(process.argv);
if (mode === 'write') new GeneratedFiles(mode).emit(PATH, envText(ENV_GROUPS));
else {
  const found = readFileSync(join(PROJECT_FOLDER, PATH), 'utf8');
  reportFaults(`${PATH} is stale, run npm run env:`, envFaults(found, ENV_GROUPS));
}
