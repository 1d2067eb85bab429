import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import { openEnvelope } from '../../src/lib/core/share/envelope';
import { decodeRefQuiz, readRefHead } from '../../src/lib/core/share/ref-quiz';
import { vocabularyOf } from '../../src/lib/core/share/vocabulary';
import { give, itemOn } from './learner';
import { expect, type Site } from './site';

const text = readFileSync('static/sets/moscow-talks.json');
const { set } = parseFactSetText(text.toString());
if (!set) throw new Error('the shipped set does not parse');
const words = vocabularyOf(set);
const revision = createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The ids of the questions that a link pins, in its order. */
export function pinnedIn(link: string): readonly string[] {
	const envelope = openEnvelope(link.slice(link.indexOf('#') + 1));
	const head = envelope.ok ? readRefHead(envelope.value.payload) : envelope;
	const quiz = head.ok ? decodeRefQuiz(head.value, words) : head;
	if (!quiz.ok) throw new Error(`not a link to a quiz: ${quiz.error.kind}`);
	expect(quiz.value.revision).toBe(revision);
	return quiz.value.items;
}

/** Opens a page and lets it load to its end: Firefox complains of what a next page cuts short. */
export async function arrive(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'networkidle' });
}

/** From opening the app to a shared link, in three taps. */
export async function makeQuiz(
	page: Page,
	site: Site,
	prepare: () => Promise<void> = async () => undefined
): Promise<string> {
	await arrive(page, site.url);
	await page.getByRole('navigation').getByRole('link', { name: 'Teach' }).click();
	await page.getByTestId('make').click();
	await expect(page.getByTestId('draft').getByRole('listitem').first()).toBeVisible();
	await prepare();
	await page.getByTestId('share-quiz').click();
	const link = await page.getByTestId('link').inputValue();
	await page.waitForLoadState('networkidle');
	return link;
}

/** A pupil: a browser of its own, a name, and what they know of each question by its id. */
export interface Pupil {
	readonly name: string;
	readonly knows: (item: string) => boolean;
}

/** Takes the quiz, off line once its page is open, and gives the result's link. */
export async function takeQuiz(
	browser: Browser,
	options: BrowserContextOptions,
	link: string,
	{ name, knows }: Pupil
): Promise<string> {
	// In a tab, with nothing installed: what the page has loaded must do.
	const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await arrive(page, link);
		await page.getByLabel('Your name').fill(name);
		await context.setOffline(true);
		await page.getByTestId('begin').click();
		await expect(page.locator('form.question')).toBeVisible();
		while (!(await page.getByTestId('hand-in').isVisible())) {
			const { id } = await itemOn(page);
			await give(page, knows(id));
			const gone = page.locator(`form.question[data-item=${JSON.stringify(id)}]`);
			await expect(gone).toHaveCount(0);
			await expect(page.locator('form.question').or(page.getByTestId('hand-in'))).toBeVisible();
		}
		await page.getByTestId('hand-in').click();
		return await page.getByTestId('link').inputValue();
	} finally {
		await context.close();
	}
}
