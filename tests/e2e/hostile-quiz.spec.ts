import type { Item, ItemId } from '../../src/lib/core/items/item';
import type { AssignmentId } from '../../src/lib/core/share/assignment';
import { sealEnvelope } from '../../src/lib/core/share/envelope';
import { encodeFull } from '../../src/lib/core/share/written-quiz';
import { arrive, makeQuiz } from './shared-quiz';
import { expect, test } from './site';

/** Markup that would leave a mark on the page, if any text of a stranger became markup. */
const ATTACKS = [
	'<img src=x onerror="document.title=\'hit\'">',
	'<script>document.title="hit"</script>',
	'</textarea><svg onload=document.title="hit">',
	'javascript:document.title="hit"',
	'{{constructor.constructor("document.title=\'hit\'")()}}',
	'\u202Egnirts\u202C <b>bold</b>'
] as const;
const [IMAGE, SCRIPT, SVG, ADDRESS, TEMPLATE, BIDI] = ATTACKS;

const hostile: Item = {
	...{ kind: 'single-choice', id: 'x' as ItemId, demand: 'stated', band: 'middle', ordered: false },
	...{ stem: IMAGE, options: [SCRIPT, SVG, ADDRESS], key: SVG, tests: [], reveals: [] },
	cite: [{ sentence: TEMPLATE, quote: IMAGE, text: `${IMAGE} ${BIDI}`, source: SCRIPT }],
	explanations: { key: SVG, options: { [SCRIPT]: IMAGE } }
};
const typed: Item = {
	...{ kind: 'cloze', id: 'y' as ItemId, demand: 'stated', band: 'middle', stem: SCRIPT },
	...{ before: IMAGE, after: SVG, key: BIDI, accepted: [BIDI], refused: [], form: 'name' },
	...{ hint: TEMPLATE, tests: [], reveals: [], cite: [] },
	explanations: { key: IMAGE, options: {} }
};

test('markup in a shared quiz stays text, on every screen of it @once', async ({ page, site }) => {
	const payload = encodeFull({
		...{ kind: 'full', setTitle: SCRIPT, lang: 'en', items: [hostile, typed] },
		assignment: {
			...{ id: 'AbCdEfGh' as AssignmentId, title: IMAGE, feedback: 'at-once', shuffled: false },
			...{ attempts: 0, minutes: 0, asks: 'name' }
		}
	});
	await arrive(page, `${site.url}q/#${sealEnvelope({ kind: 'full', payload })}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(IMAGE);
	await page.getByLabel('Your name').fill(SVG);
	await page.getByTestId('begin').click();
	await expect(page.getByTestId('question')).toContainText(IMAGE);
	await page.getByRole('radio', { name: SCRIPT, exact: true }).click();
	await expect(page.getByTestId('feedback')).toContainText(IMAGE);
	await page.getByTestId('next').click();
	await page.getByTestId('field').fill(IMAGE);
	await page.getByTestId('field').press('Enter');
	await expect(page.getByTestId('feedback')).toContainText(IMAGE);
	await page.getByTestId('next').click();
	await expect(page.getByTestId('taken')).toContainText(SCRIPT);
	await expect(page).not.toHaveTitle('hit');
	expect(await page.locator('main img, main script, main b').count()).toBe(0);
});

test('markup in a title and a name stays text in the teacher’s table @once', async ({
	page,
	browser,
	site
}) => {
	const link = await makeQuiz(page, site, async () => {
		await page.getByText('How it is taken').click();
		await page.getByLabel('Title').fill(IMAGE);
		await page.getByRole('radio', { name: /Never: an exam/ }).click();
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(IMAGE);

	const context = await browser.newContext();
	const pupil = await context.newPage();
	await arrive(pupil, link);
	await pupil.getByLabel('Your name').fill(SVG);
	await pupil.getByTestId('begin').click();
	for (let left = 10; left > 0; left--) await pupil.getByTestId('skip').click();
	await pupil.getByTestId('hand-in').click();
	await expect(pupil.getByText('Only your teacher can see what was right.')).toBeVisible();
	const result = await pupil.getByTestId('link').inputValue();
	await context.close();

	await arrive(page, `${site.url}teach/`);
	await page.getByTestId('paste').fill(result);
	await page.getByTestId('take-text').click();
	await expect(page.getByTestId('taken-in')).toContainText('1 result taken in.');
	await page.getByTestId('quizzes').getByRole('link').click();
	const row = page.getByTestId('gradebook').locator('tbody tr');
	await expect(row.getByRole('rowheader')).toHaveText(SVG);
	await expect(row).toContainText('0 of 10');
	await expect(row.locator('td.left-out')).toHaveCount(10);
	await arrive(page, `${site.url}teach/paper/?id=${new URL(page.url()).searchParams.get('id')}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(IMAGE);
	await expect(page).not.toHaveTitle('hit');
	expect(await page.locator('main img, main script, main b').count()).toBe(0);
});
