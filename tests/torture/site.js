// A page that answers without end, over the app's own store, and a host that hears what was acknowledged.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {string} file from this folder */
async function bundle(file) {
	const entry = fileURLToPath(new URL(file, import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'torture' } }
	});
	const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
	return first?.output[0].code ?? '';
}

/**
 * @param {(what: string, body: unknown) => void} heard
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveKillsPage(heard) {
	/** @type {Record<string, readonly [type: string, body: string]>} */
	const files = {
		'/': ['text/html', '<!doctype html><title>kills</title><script src="/page.js"></script>'],
		'/page.js': ['text/javascript', await bundle('./kills-page.ts')],
		'/worker.js': [
			'text/javascript',
			await bundle('../../src/lib/storage/journal/journal-worker.ts')
		]
	};
	const server = createServer((request, response) => {
		const [path = '/'] = (request.url ?? '/').split('?');
		if (request.method !== 'POST') {
			const [type, body] = files[path] ?? ['text/plain', ''];
			response.writeHead(files[path] ? 200 : 404, { 'content-type': type }).end(body);
			return;
		}
		let text = '';
		request.on('data', (/** @type {Buffer} */ part) => (text += part.toString()));
		request.on('end', () => {
			heard(path.slice(1), JSON.parse(text));
			response.end();
		});
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
