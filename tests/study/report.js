// Lets simulated learners study for months, and writes what came of it.
//   npm run report:study -- [file]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = fileURLToPath(new URL('./report.ts', import.meta.url));
const target =
	process.argv[2] ?? fileURLToPath(new URL('../../docs/study-report.md', import.meta.url));

/** @type {{ module: typeof import('./report') }} */
const { module } = await runnerImport(report, { configFile: false, root, logLevel: 'silent' });
writeFileSync(target, module.reportText());
console.log(`Written to ${target}`);
