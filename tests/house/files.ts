import { readdirSync, readFileSync } from 'node:fs';

/** One file of the tree, by its path from the root. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

const OURS = ['.ci', 'docs', 'src', 'static', 'tests'];
const TEXT = /\.(css|html|js|json|md|svelte|svg|ts|txt|csv|tsv)$|^\.ci\/run$/;

/** Every text file that we wrote: no packages, no builds, no lockfile. */
export function ourFiles(): SourceFile[] {
	const atRoot = readdirSync('.', { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
		.map((entry) => entry.name);
	const below = OURS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => `${entry.parentPath}/${entry.name}`)
	);
	return [...atRoot, ...below]
		.filter((path) => TEXT.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export const isTest = (path: string): boolean =>
	/\.test\.ts$|-testing\.ts$|\.spec\.ts$|^tests\//.test(path);
