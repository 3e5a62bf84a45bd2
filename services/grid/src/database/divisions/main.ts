import 'reflect-metadata';
import { EditionRefused } from '../../division-edition/division-edition.js';
import { reportLines } from './report-lines.js';
import { runImport } from './run-import.js';

runImport(process.argv.slice(2), process.env, (line) => {
  console.log(line);
}).then(
  (report) => {
    for (const line of reportLines(report)) console.log(line);
    // Whoever scripts this must notice that not everything came in.
    if (report.refused.length > 0) process.exitCode = 2;
  },
  (error: unknown) => {
    if (error instanceof EditionRefused)
      for (const { line, code, reason } of error.refused)
        console.error(`line ${String(line)}: ${code}: ${reason}`);
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
