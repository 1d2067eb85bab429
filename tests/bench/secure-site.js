// Serves a build as a good host would: HTTP/2 with brotli, on 127.0.0.1 only.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteHandler } from '../serve.js';

/** A key and certificate for this run alone; needs `openssl`. */
function makeCertificate() {
	const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
	const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	execFileSync(
		'openssl',
		[
			...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1'],
			...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile]
		],
		{ stdio: 'ignore' }
	);
	const [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
	rmSync(folder, { recursive: true });
	return { key, cert };
}

/**
 * @param {string} folder the build, for the root of a host
 * @returns {Promise<{ url: string, trust: string, start: () => Promise<void>, stop: () => void }>}
 * `trust` is the flag with which Chromium takes the certificate, and no other; `url` has no closing
 * slash and stays the same from stop to start.
 */
export async function serveSecurely(folder) {
	const { key, cert } = makeCertificate();
	const handle = siteHandler(folder, '');
	const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
		void handle(request, response);
	});
	/** @type {Set<import('node:net').Socket>} */
	const open = new Set();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	let port = 0;
	const start = async () => {
		await new Promise((done) => server.listen(port, '127.0.0.1', () => done(undefined)));
		({ port } = /** @type {import('node:net').AddressInfo} */ (server.address()));
	};
	await start();
	const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
	const hash = createHash('sha256').update(publicKey).digest('base64');
	return {
		url: `https://127.0.0.1:${port}`,
		trust: `--ignore-certificate-errors-spki-list=${hash}`,
		start,
		stop: () => {
			server.close();
			for (const socket of open) socket.destroy();
		}
	};
}
