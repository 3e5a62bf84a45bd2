/** Lists the licence of every package that the lock names, and fails on one that nobody has agreed to. */
import { licenceFaults } from './licences/licence-faults.js';
import { lockedPackages } from './licences/lock-packages.js';
import { PROJECT_FOLDER } from './project-folder.js';
import { reportFaults } from './report-faults.js';

const packages = lockedPackages(PROJECT_FOLDER);
const licences = [...new Set(packages.map(({ licence }) => licence ?? 'none stated'))].sort();
for (const licence of licences) {
  const names = packages.filter((it) => (it.licence ?? 'none stated') === licence).map(({ name }) => name);
  console.log(`${licence} (${String(names.length)})\n  ${names.join(', ')}`);
}
console.log(`${String(packages.length)} packages, ${String(licences.length)} licences`);
reportFaults('Licences that nobody has agreed to:', licenceFaults(packages));
