import { FIRST_QUESTION_LIMIT, scriptsOf } from './tests/first-question.js';

export default [
	{
		name: 'JavaScript for the first question (gzip)',
		path: scriptsOf('build', 'quiz').map((file) => `build/${file}`),
		gzip: true,
		limit: `${FIRST_QUESTION_LIMIT} B`
	}
];
