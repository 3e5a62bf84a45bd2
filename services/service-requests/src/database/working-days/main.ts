import 'reflect-metadata';
import { runImport } from './run-import.js';

runImport(process.argv.slice(2), process.env).then(
  (line) => {
    console.log(line);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
