/**
 * Fails when the working supergraph breaks a client of the one before, unless docs/schema/accepted-breaking-changes.json
 * says why. The one before is that of `--base=<git ref>` or BASE_REF, else of the newest known commit that differs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';
import { reportFaults } from './report-faults.js';
import { ACCEPTED_FILE, readAccepted } from './schema/breaking/accepted-changes.js';
import { findBaseline } from './schema/breaking/baseline.js';
import { unacceptedChanges } from './schema/breaking/unaccepted-changes.js';

const SUPERGRAPH = 'gateway/supergraph.graphql';

function main(): void {
  const asked = process.argv.find((it) => it.startsWith('--base='))?.slice('--base='.length);
  const current = readFileSync(join(PROJECT_FOLDER, SUPERGRAPH), 'utf8');
  const baseline = findBaseline({
    repository: PROJECT_FOLDER,
    path: SUPERGRAPH,
    current,
    ref: asked ?? process.env['BASE_REF'],
  });
  if (baseline === null) {
    console.log('No other supergraph to compare with');
    return;
  }
  const changes = unacceptedChanges(baseline.text, current, readAccepted(PROJECT_FOLDER));
  if (changes.length === 0) console.log(`Breaks no client of ${baseline.ref}`);
  reportFaults(
    `Breaks clients of ${baseline.ref}. Keep the old beside the new, or accept it with a reason in ${ACCEPTED_FILE}:`,
    changes.map(({ type, description }) => `${type}: ${description}`),
  );
}

main();
