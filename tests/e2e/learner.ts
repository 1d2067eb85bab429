import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import type { Item, Response } from '../../src/lib/core/items/item';
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

/** What somebody answers who knows it, or who is wrong in every part. */
export function responseOf(item: Item, knows: boolean): Response {
	if (knows) return item.key;
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return item.options.find((option) => option !== item.key) ?? '';
		case 'multiple-choice':
			return item.options.filter((option) => !item.key.includes(option));
		case 'cloze':
		case 'short-answer':
		case 'number':
			return 'something else';
		case 'set-answer':
			return item.key.map((_, at) => `something else ${at}`);
		case 'matching':
			// Each key's neighbour: never right, and never twice.
			return item.key.map((_, at) => item.key[(at + 1) % item.key.length] ?? '');
		case 'sorting':
			return item.key.map((right) => item.groups.find((group) => group !== right) ?? '');
		case 'ordering':
			return [...item.key].reverse();
	}
}

/** Gives the answer, whatever becomes of it. */
export async function give(page: Page, knows: boolean): Promise<Item> {
	const item = await itemOn(page);
	const parts = [responseOf(item, knows)].flat();
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			await page.getByRole('radio', { name: parts[0] ?? '', exact: true }).click();
			break;
		case 'multiple-choice':
			for (const name of parts) await page.getByRole('checkbox', { name, exact: true }).click();
			await page.getByTestId('answer').click();
			break;
		case 'cloze':
		case 'short-answer':
		case 'number':
			await page.getByTestId('field').fill(parts[0] ?? '');
			await page.getByTestId('field').press('Enter');
			break;
		case 'set-answer':
			for (const [at, part] of parts.entries()) await page.getByTestId('field').nth(at).fill(part);
			await page.getByTestId('answer').click();
			break;
		case 'matching':
		case 'sorting':
			for (const name of parts) await page.getByRole('button', { name, exact: true }).click();
			await page.getByTestId('answer').click();
			break;
		case 'ordering':
			// The last one falls into place by itself.
			for (const row of parts.slice(0, -1)) {
				await page.getByRole('button', { name: `${row}, place next`, exact: true }).click();
			}
			await page.getByTestId('answer').click();
	}
	return item;
}
