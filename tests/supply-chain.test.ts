import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTest, ourFiles } from './house/files';
import { importsOf } from './house/imports';

interface Locked {
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	readonly hasInstallScript?: boolean;
	readonly license?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
const installed = Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''));

/** Licences that ask for no more than to be named. */
const FREE =
	/^\(?((0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT)( OR )?)+\)?$/;

/** Every version asked for that is a range, a tag, an address or a folder. */
function inexact(asked: unknown): string[] {
	if (typeof asked === 'string')
		return /^(\d+\.\d+\.\d+(-[\w.]+)?|\$[\w@/-]+)$/.test(asked) ? [] : [asked];
	return Object.values(asked ?? {}).flatMap(inexact);
}

/** Packages whose content no hash of 512 bits fixes, or that come as a folder or from a repository. */
const unfixed = (lock: Lock): string[] =>
	Object.entries(lock).flatMap(([path, { integrity, resolved, link }]) => {
		const elsewhere = resolved !== undefined && !resolved.startsWith('https://');
		return /^sha512-[\w+/]{86}==$/.test(integrity ?? '') && !link && !elsewhere ? [] : [path];
	});

/** Packages that run a program of their own as they are installed. */
const runningOnInstall = (lock: Lock): string[] =>
	Object.entries(lock).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []));

/** The packages, and all that they bring along, under another licence than a free one. */
function unfree(lock: Lock, names: Iterable<string>): string[] {
	const seen = new Set<string>(names);
	for (const name of seen) {
		for (const brought of Object.keys(lock[`node_modules/${name}`]?.dependencies ?? {})) {
			seen.add(brought);
		}
	}
	return [...seen].filter((name) => !FREE.test(lock[`node_modules/${name}`]?.license ?? 'unknown'));
}

/** The packages that files of the app name. */
function importedByApp(): Set<string> {
	const names = ourFiles()
		.filter(({ path }) => /^src\/(lib|routes|service-worker)\//.test(path) && !isTest(path))
		.flatMap(importsOf)
		.filter((name) => `node_modules/${name}` in installed);
	return new Set(names);
}

test('every package is asked for by an exact version', () => {
	const { dependencies, devDependencies, overrides } = manifest;
	expect([dependencies, devDependencies, overrides].flatMap(inexact)).toEqual([]);
	expect(inexact({ a: '1.2.3', b: '$vite', c: '^1.2.3', d: { e: 'latest' } })).toEqual([
		'^1.2.3',
		'latest'
	]);
});

test('every package is fixed by its hash, and comes as a package', () => {
	expect(Object.keys(installed).length).toBeGreaterThan(500);
	expect(unfixed(installed)).toEqual([]);
	const integrity = `sha512-${'A'.repeat(86)}==`;
	const faulty = {
		...{ fine: { integrity }, bare: {}, weak: { integrity: 'sha1-AAAA' } },
		...{ folder: { integrity, link: true }, far: { integrity, resolved: 'git+ssh://host/x' } }
	};
	expect(unfixed(faulty)).toEqual(['bare', 'weak', 'folder', 'far']);
});

test('no package runs a program when it is installed', () => {
	expect(runningOnInstall(installed)).toEqual([]);
	expect(runningOnInstall({ a: { hasInstallScript: true }, b: {} })).toEqual(['a']);
});

test('whatever comes into the app is under a free licence, and so is what it brings along', () => {
	const names = importedByApp();
	expect([...names]).toEqual(expect.arrayContaining(['svelte', 'valibot', 'workbox-precaching']));
	expect(unfree(installed, names)).toEqual([]);
	const lock = {
		'node_modules/a': { license: '(MIT OR Apache-2.0)', dependencies: { b: '1' } },
		'node_modules/b': { license: 'GPL-3.0-only' }
	};
	expect(unfree(lock, ['a', 'c'])).toEqual(['c', 'b']);
});
