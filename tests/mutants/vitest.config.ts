import { defineConfig } from 'vitest/config';

/** The tests of the file under change, by themselves: no pages, no plugins. */
export default defineConfig({
	test: {
		environment: 'node',
		include: (process.env.MUTANT_TESTS ?? '').split(',').filter(Boolean),
		testTimeout: 30_000
	}
});
