// Serves a build as a static host would: what is there, and 404.html with status 404 for the rest.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json'
};
const IS_TEXT = /^text|json|svg/;

const brotli = promisify(brotliCompress);

/**
 * @typedef {import('node:http').IncomingMessage | import('node:http2').Http2ServerRequest} Asked
 * @typedef {import('node:http').ServerResponse | import('node:http2').Http2ServerResponse} Answer
 */

/**
 * @param {string} folder the build
 * @param {string} base the path it was built for: `''` or, say, `/parley`
 * @returns {(request: Asked, response: Answer) => Promise<void>} for servers of HTTP/1 and HTTP/2 alike
 */
export function siteHandler(folder, base) {
	const root = resolve(folder);
	const rules = headerRules(root);
	/** @type {Map<string, { body: Buffer, packed: Promise<Buffer> }>} */
	const compressed = new Map();

	/** @param {string} path */
	async function find(path) {
		if (!path.startsWith(`${base}/`)) return undefined;
		const wanted = join(root, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
		if (!wanted.startsWith(root + sep) || wanted === join(root, '404.html')) return undefined;
		return readFile(wanted).then(
			(body) => ({ file: wanted, body }),
			() => undefined
		);
	}

	return async (request, response) => {
		const path = pathOf(request.url ?? '/');
		const found = await find(path);
		const file = found?.file ?? join(root, '404.html');
		/** @type {Buffer} */
		let body = found?.body ?? (await readFile(file).catch(() => Buffer.from('404')));
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		/** @type {Record<string, string | number>} */
		const headers = { 'content-type': type, 'cache-control': 'no-cache' };
		for (const { begin, whole, name, value } of rules) {
			const own = path.slice(base.length);
			if (whole ? own === begin : own.startsWith(begin)) headers[name] = value;
		}
		if (IS_TEXT.test(type) && String(request.headers['accept-encoding']).includes('br')) {
			let kept = compressed.get(file);
			if (!kept?.body.equals(body)) kept = { body, packed: brotli(body) };
			compressed.set(file, kept);
			body = await kept.packed;
			headers['content-encoding'] = 'br';
		}
		headers['content-length'] = body.length;
		response.writeHead(found ? 200 : 404, headers);
		if (request.method === 'HEAD') response.end();
		else response.end(body);
	};
}

/**
 * What the build's `_headers` asks of its host, in the form that Netlify and Cloudflare Pages read.
 *
 * @param {string} root
 */
function headerRules(root) {
	const file = join(root, '_headers');
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	/** @type {{ begin: string, whole: boolean, name: string, value: string }[]} */
	const rules = [];
	let path = '';
	for (const line of lines) {
		const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) {
			const begin = path.replace(/\*$/, '');
			rules.push({ begin, whole: begin === path, name: name.toLowerCase(), value });
		} else if (line.startsWith('/')) path = line.trim();
	}
	return rules;
}

/** @param {string} address as the request has it; what cannot be decoded is a path to nothing */
function pathOf(address) {
	try {
		return decodeURIComponent(new URL(address, 'http://host').pathname);
	} catch {
		return '/ ';
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { BASE_PATH: base = '', BUILD_DIR: folder = 'build', PORT } = process.env;
	const handle = siteHandler(folder, base);
	const server = createServer((request, response) => void handle(request, response));
	server.on('listening', () => {
		const address = /** @type {import('node:net').AddressInfo} */ (server.address());
		console.log(`\n  Parley is at http://localhost:${address.port}${base}/\n`);
	});
	server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
		if (error.code !== 'EADDRINUSE' || PORT !== undefined) throw error;
		server.listen(0); // somebody else has our usual port: take any
	});
	server.listen(Number(PORT ?? 4173));
}
