import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './files';

/** The script of a Svelte file, or the whole of any other. */
export function scriptOf({ path, text }: SourceFile): string {
	if (!path.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

/**
 * What the file imports, types included, lazily or not. Our own files come as paths from the root
 * (without an extension where the import has none), packages by their name.
 */
export function importsOf(file: SourceFile): string[] {
	if (!/\.(ts|js|svelte)$/.test(file.path)) return [];
	const { importedFiles } = ts.preProcessFile(scriptOf(file), true, true);
	return importedFiles.map(({ fileName }) => whatIs(fileName, posix.dirname(file.path)));
}

function whatIs(specifier: string, folder: string): string {
	if (specifier.startsWith('.')) return posix.join(folder, specifier);
	if (specifier.startsWith('$lib')) return specifier.replace('$lib', 'src/lib');
	if (specifier.startsWith('$') || specifier.startsWith('node:')) return specifier;
	const words = specifier.split('/');
	return words.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
