import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Gives every reader of others' texts so many texts that are nearly sound.
 *
 * @param {{ runs: number, until: number }} options texts for each reader; `until` in milliseconds since 1970
 * @returns {Promise<boolean>} whether none was thrown out of
 */
export async function runFuzz({ runs, until }) {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	const file = fileURLToPath(new URL('../fuzz/fuzz.ts', import.meta.url));
	/** @type {{ module: typeof import('../fuzz/fuzz') }} */
	const { module } = await runnerImport(file, { configFile: false, root, logLevel: 'silent' });
	const BATCH = 1000;
	let fine = true;
	for (const [place, decoder] of module.DECODERS.entries()) {
		const mine = Date.now() + (until - Date.now()) / (module.DECODERS.length - place);
		let inputs = 0;
		let slowest = 0;
		for (let batch = 0; inputs < runs && Date.now() < mine; batch++) {
			const { uncaught, slowestMs } = module.fuzz(decoder, BATCH, `torture ${batch}`);
			inputs += BATCH;
			slowest = Math.max(slowest, slowestMs);
			for (const { text, error } of uncaught) console.log(`  ${error}: ${JSON.stringify(text)}`);
			if (uncaught.length > 0) fine = false;
		}
		console.log(`${decoder.name}: ${inputs} texts, slowest ${slowest.toFixed(1)} ms`);
	}
	return fine;
}
