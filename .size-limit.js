import {
	FIRST_QUESTION_LIMIT,
	PROGRESS_LIMIT,
	scriptsOf,
	scriptsOnlyOf
} from './tests/first-question.js';

const built = (/** @type {string[]} */ files) => files.map((file) => `build/${file}`);

export default [
	{
		name: 'JavaScript for the first question (gzip)',
		path: built(scriptsOf('build', 'quiz')),
		gzip: true,
		limit: `${FIRST_QUESTION_LIMIT} B`
	},
	{
		name: 'JavaScript of the progress page alone (gzip)',
		path: built(scriptsOnlyOf('build', 'progress')),
		gzip: true,
		limit: `${PROGRESS_LIMIT} B`
	}
];
