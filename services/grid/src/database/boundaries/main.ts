import 'reflect-metadata';
import { reportLines, runImport } from './run-import.js';

runImport(process.argv.slice(2), process.env).then(
  (report) => {
    for (const line of reportLines(report)) console.log(line);
    // Whoever scripts this must notice that not everything came in.
    if (report.refused.length > 0) process.exitCode = 2;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
