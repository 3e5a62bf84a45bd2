import 'reflect-metadata';
import { runImport } from './run-import.js';

runImport(process.argv.slice(2), process.env, (line) => {
  console.log(line);
}).then(
  (report) => {
    // Whoever scripts this must notice that not everything came in.
    if (report.refused > 0) process.exitCode = 2;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
