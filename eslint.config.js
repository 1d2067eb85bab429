import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build*/', '.svelte-kit/', 'coverage/', 'test-results/', 'static/', '.mutants/'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			eqeqeq: 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			// A `default` branch handles the rest; a union without one must be counted out.
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// A number in a template reads well, and says what it means.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => list.push(x)` where nothing is expected back is plain enough.
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// Event handlers may be async: nobody waits for what they return.
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			// The DOM's types promise what older browsers lack, and we ask before we use it.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			// Stand-ins for async interfaces have nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			// IndexedDB rejects with what it likes.
			'@typescript-eslint/prefer-promise-reject-errors': 'off',
			// We have no enums; the scheduler's library has one, and it is a number.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			// Text from outside may hold control characters, so parsers look for them.
			'no-control-regex': 'off',
			'no-undef': 'off' // the compiler knows better
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.test.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Here a component imported by another has no type; svelte-check knows it, and checks.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'svelte/block-lang': ['error', { script: 'ts' }],
			// Components get their links from routes, which resolve them.
			'svelte/no-navigation-without-resolve': 'off',
			// State is replaced, not mutated, so a plain Set is a value like any other.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// Tests put stand-ins where methods were.
		files: ['**/*.test.ts'],
		rules: { '@typescript-eslint/unbound-method': 'off' }
	},
	{
		// Plain JavaScript says its types in comments, which these rules read less well.
		files: ['**/*.js'],
		...ts.configs.disableTypeChecked
	}
);
