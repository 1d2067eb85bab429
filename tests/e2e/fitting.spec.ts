import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CardState, StudyDay } from '../../src/lib/core/cards/card';
import { reviewsOfLearner } from '../../src/lib/core/cards/fit/sample-learner';
import { DEFAULT_PARAMETERS } from '../../src/lib/core/cards/memory';
import { parametersIn } from '../../src/lib/core/cards/memory-setting';
import { newCardsOf } from '../../src/lib/core/cards/new-cards';
import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import type { Entry, EntryId } from '../../src/lib/core/log/entry';
import { foldCards, settingsOf } from '../../src/lib/core/log/fold';
import { exportBackup } from '../../src/lib/storage/backup';
import { answer } from './learner';
import { expect, test } from './site';

const MS_PER_DAY = 86_400_000;
const NOON = Date.parse('2026-11-24T12:00:00Z');
const TODAY = Math.floor(NOON / MS_PER_DAY);
/** The page may be busy for so long at a time, however slow the machine that tests it. */
const PATIENCE_MS = 1_000;

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const cards = newCardsOf(indexFacts(set), new Set(), 300).map(({ id }) => id);

/** Gains less by each recall than most, and forgets sooner at first and later less. */
const UNLIKE = DEFAULT_PARAMETERS.map((value, at) =>
	at === 8 ? value - 0.8 : at === 20 ? 0.35 : value
);

/** Months of a learner unlike others, until yesterday, who studies for a minute a day. */
function logOfMonths(): readonly Entry[] {
	const days = 150;
	const reviews = reviewsOfLearner({ memory: () => UNLIKE, seed: 'e2e', days, newCards: 2 });
	const stamp = (count: number, day: number) => ({
		...{ id: `learner.${count}` as EntryId, zone: 'UTC', day: (TODAY - days + day) as StudyDay },
		at: NOON + (day - days) * MS_PER_DAY + count
	});
	const minutes = { ...stamp(1, 0), type: 'setting', key: 'minutes', value: 1 } as const;
	const answered = reviews.flatMap(({ history, day, rating }, place): Entry[] => {
		const card = cards[history];
		return card ? [{ ...stamp(place + 2, day), type: 'review', card, rating, ms: 6_000 }] : [];
	});
	return [minutes, ...answered];
}

async function restore(page: Page, log: readonly Entry[]) {
	await page.goto('data/');
	await expect(page.getByTestId('backup-age')).toBeVisible(); // the page has come to life
	const buffer = Buffer.from(exportBackup(log, { made: NOON }));
	const file = { name: 'backup.json', mimeType: 'application/json', buffer };
	await page.getByTestId('restore').setInputFiles(file);
	await expect(page.getByTestId('restored')).toBeVisible();
}

interface Rows {
	readonly entries: readonly { readonly entry: Entry }[];
	readonly cards: readonly { readonly state: CardState }[];
}

/** What the device keeps: of the log only the settings, unless all is asked for, which takes long. */
async function keptOn(page: Page, all = false): Promise<Rows> {
	return page.evaluate(async (whole) => {
		const answerOf = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await answerOf(indexedDB.open('parley'));
		const tx = database.transaction(['entries', 'cards']);
		const entries = tx.objectStore('entries');
		const settings = IDBKeyRange.bound(['setting'], ['setting', []]);
		const rows = {
			entries: await answerOf(whole ? entries.getAll() : entries.index('type').getAll(settings)),
			cards: whole ? await answerOf(tx.objectStore('cards').getAll()) : []
		};
		database.close();
		return rows;
	}, all);
}

const settingsOn = async (page: Page) =>
	settingsOf((await keptOn(page)).entries.map(({ entry }) => entry));

/** The longest that the page has not answered since it was last told to `begin`, in milliseconds. */
async function longestPause(page: Page, begin = false): Promise<number> {
	return page.evaluate((anew) => {
		const watch = globalThis as unknown as { longestMs: number };
		const longest = watch.longestMs;
		if (anew) watch.longestMs = 0;
		return longest;
	}, begin);
}

/** Runs in the page before all else. */
function watchPauses() {
	const watch = Object.assign(globalThis, { longestMs: 0 });
	let last = performance.now();
	setInterval(() => {
		const now = performance.now();
		watch.longestMs = Math.max(watch.longestMs, now - last);
		last = now;
	}, 10);
}

test('the end of a session fits the memory to the learner, and the page answers meanwhile', async ({
	page
}) => {
	await page.addInitScript(watchPauses);
	let now = NOON;
	await page.clock.setFixedTime(now);
	const log = logOfMonths();
	expect(log.length).toBeGreaterThan(1_000);
	await restore(page, log);
	const worker = page.waitForEvent('worker', {
		timeout: 90_000,
		predicate: (one) => one.url().includes('fit-worker')
	});

	await page.goto('cards/');
	for (let answers = 0; answers < 12; answers++) {
		await expect(page.getByTestId('left').or(page.getByTestId('no-cards'))).toBeVisible();
		if (await page.getByTestId('no-cards').isVisible()) break;
		now += 20_000;
		await page.clock.setFixedTime(now);
		await answer(page, true);
		await longestPause(page, true);
		await page.getByTestId('next').click();
		await expect(page.getByTestId('feedback')).toHaveCount(0);
	}
	await expect(page.locator('h1')).toHaveText('Done for today');

	await (await worker).waitForEvent('close');
	await expect.poll(async () => (await settingsOn(page)).has('memory-fit')).toBe(true);
	const pause = await longestPause(page);
	expect(pause, 'ms that the page did not answer').toBeLessThan(PATIENCE_MS);

	const settings = await settingsOn(page);
	expect(settings.get('memory-fit')).toMatch(/^2026-11-24 adopted \d+ 0\.\d{4} 0\.\d{4}$/);
	expect(parametersIn(settings).parameters).not.toEqual(DEFAULT_PARAMETERS);
	// Every card is what the new parameters make of its reviews.
	const kept = await keptOn(page, true);
	const folded = foldCards(kept.entries.map(({ entry }) => entry));
	expect(kept.cards).toHaveLength(folded.size);
	for (const { state } of kept.cards) expect(state).toEqual(folded.get(state.id));

	// One fit a day is enough.
	await page.reload();
	await expect(page.locator('h1')).toHaveText('Done for today');
	await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
	expect(await settingsOn(page)).toEqual(settings);
});
