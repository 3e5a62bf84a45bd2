import { join } from 'node:path';

/** The repository. */
export const PROJECT_FOLDER = join(__dirname, '..');
