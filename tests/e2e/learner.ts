import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import type { Item } from '../../src/lib/core/items/item';
import { itemOf } from '../../src/lib/core/items/write';
import type { ItemId } from '../../src/lib/core/items/item';
import { expect } from './site';

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);

/** The item that is asked on the page, key and all, written anew from its id. */
export async function itemOn(page: Page): Promise<Item> {
	const id = await page.locator('form.question').getAttribute('data-item');
	const item = itemOf(index, (id ?? '') as ItemId);
	if (!item) throw new Error(`no such item: ${id}`);
	return item;
}

/** Answers the question on the page as somebody who knows it, or who does not, and waits for the verdict. */
export async function answer(page: Page, knows: boolean): Promise<Item> {
	const item = await give(page, knows);
	await expect(page.getByTestId('feedback')).toContainText(knows ? 'Right' : 'Wrong');
	return item;
}

/** Gives the answer, whatever becomes of it. */
export async function give(page: Page, knows: boolean): Promise<Item> {
	const item = await itemOn(page);
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated': {
			const wrong = item.options.find((option) => option !== item.key) ?? '';
			await page.getByRole('radio', { name: knows ? item.key : wrong, exact: true }).click();
			break;
		}
		case 'multiple-choice': {
			const wrong = item.options.filter((option) => !item.key.includes(option));
			for (const option of knows ? item.key : wrong) {
				await page.getByRole('checkbox', { name: option, exact: true }).click();
			}
			await page.getByTestId('answer').click();
			break;
		}
		case 'cloze':
		case 'short-answer':
		case 'number':
			await page.getByTestId('field').fill(knows ? item.key : 'something else');
			await page.getByTestId('field').press('Enter');
			break;
		case 'set-answer':
			for (const [at, member] of item.key.entries()) {
				await page
					.getByTestId('field')
					.nth(at)
					.fill(knows ? member : `something else ${at}`);
			}
			await page.getByTestId('answer').click();
			break;
		case 'matching':
		case 'sorting': {
			const others = item.kind === 'matching' ? item.rights : item.groups;
			// Each key's neighbour: never right, and in a matching never twice.
			const given = item.key.map((right, at) =>
				knows
					? right
					: item.kind === 'matching'
						? (item.key[(at + 1) % item.key.length] ?? '')
						: (others.find((other) => other !== right) ?? '')
			);
			for (const right of given) {
				await page.getByRole('button', { name: right, exact: true }).click();
			}
			await page.getByTestId('answer').click();
			break;
		}
		case 'ordering': {
			const rows = knows ? item.key : [...item.key].reverse();
			for (const row of rows) {
				await page.getByRole('button', { name: `${row}, place next` }).click();
			}
			await page.getByTestId('answer').click();
		}
	}
	return item;
}
