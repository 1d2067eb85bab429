import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const base = process.env.BASE_PATH ?? '';

/** @param {string} text */
function sha256(text) {
	const digest = createHash('sha256').update(text).digest('base64');
	return /** @type {const} */ (`sha256-${digest}`);
}

/** The inline scripts of `app.html`, by their hash: the policy allows exactly these. */
function bootScripts() {
	const template = readFileSync('src/app.html', 'utf8');
	return [...template.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) =>
		sha256(code ?? '')
	);
}

/** The same sources give the same name, so two builds of them are the same to the byte. */
function contentName() {
	const hash = createHash('sha256').update(base);
	const files = ['src', 'static'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
			.map((entry) => `${entry.parentPath}/${entry.name}`)
	);
	for (const file of ['package-lock.json', ...files.sort()]) {
		hash.update(file).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}

// One build reads this file several times; it must hear one name, even if a source changes meanwhile.
process.env.PARLEY_BUILD_NAME ??= contentName();

/** Style of the element in which Kit announces a new page to screen readers. */
const ROUTE_ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: '404.html' }),
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: false },
		serviceWorker: { register: false },
		typescript: {
			config: (generated) => {
				generated.include.push('../*.js', '../*.ts');
			}
		},
		version: { name: process.env.PARLEY_BUILD_NAME },
		inlineStyleThreshold: 32 * 1024,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...bootScripts()],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ROUTE_ANNOUNCER],
				'img-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'parley']
			}
		}
	}
};
