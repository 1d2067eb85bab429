import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The core is TypeScript, which Node 20 does not read: vite does, without the app's configuration.

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = fileURLToPath(new URL('./main.ts', import.meta.url));

// Whoever reads may stop reading: `… | head`.
process.stdout.on('error', (error) => {
	if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit();
	throw error;
});

/** @type {{ module: typeof import('./main') }} */
const { module } = await runnerImport(main, { configFile: false, root, logLevel: 'silent' });
const { out, err, exitCode } = await module.run(process.argv.slice(2), root);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = exitCode;
