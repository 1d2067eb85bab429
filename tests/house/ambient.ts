import ts from 'typescript';
import { isTest, type SourceFile } from './files';
import { scriptOf } from './imports';

/** Floors that are told the time and given their chance. */
const TOLD = /^src\/lib\/(core|exchange|storage|ui)\//;

const AMBIENT_CALLS = ['Date.now', 'Math.random', 'performance.now'];

/** Calls by which a file helps itself to the clock or to chance; words in comments do not count. */
export function ambientReads(files: readonly SourceFile[]): string[] {
	return files
		.filter(({ path }) => TOLD.test(path) && /\.(ts|svelte)$/.test(path) && !isTest(path))
		.flatMap((file) => {
			const source = ts.createSourceFile('file.ts', scriptOf(file), ts.ScriptTarget.Latest);
			return ambientIn(source, source).map((read) => `${file.path} reads ${read}`);
		});
}

function ambientIn(source: ts.SourceFile, node: ts.Node): string[] {
	const found: string[] = [];
	ts.forEachChild(node, (child) => void found.push(...ambientIn(source, child)));
	if (ts.isCallExpression(node)) {
		const callee = node.expression.getText(source);
		if (AMBIENT_CALLS.includes(callee)) found.push(`${callee}()`);
	}
	if (ts.isNewExpression(node) && !node.arguments?.length) {
		if (node.expression.getText(source) === 'Date') found.push('new Date()');
	}
	return found;
}
