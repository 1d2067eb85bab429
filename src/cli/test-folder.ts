import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small set that a person can check by eye: four rivers and their seas. */
const SET = {
	format: 'parley-facts/1',
	id: 'rivers',
	title: 'Rivers',
	sources: [
		{
			id: 'atlas',
			call: 'the atlas',
			sentences: [
				{ id: 'S01', text: 'The Elbe flows into the North Sea.' },
				{ id: 'S02', text: 'The Oder flows into the Baltic Sea.' },
				{ id: 'S03', text: 'The Danube flows into the Black Sea.' },
				{ id: 'S04', text: 'The Ebro flows into the Mediterranean Sea.' }
			]
		}
	],
	types: {
		River: { noun: 'river', plural: 'rivers', wh: 'which' },
		Sea: { noun: 'sea', plural: 'seas', wh: 'which' }
	},
	entities: [
		...['Elbe', 'Oder', 'Danube', 'Ebro'].map((name) => {
			return { id: name.toLowerCase(), type: 'River', name, the: true };
		}),
		...['North', 'Baltic', 'Black', 'Mediterranean'].map((name) => {
			return { id: name.toLowerCase(), type: 'Sea', name: `${name} Sea`, the: true };
		})
	],
	relations: {
		flowsInto: {
			roles: { river: { type: 'River' }, sea: { type: 'Sea' } },
			say: '{river} {river?flows:flow} into {sea}',
			ask: { sea: 'Into which sea does {river} flow?', river: 'Which river flows into {sea}?' },
			one: ['sea']
		}
	},
	facts: [
		['F01', 'elbe', 'north', 'S01', 'The Elbe flows into the North Sea'],
		['F02', 'oder', 'baltic', 'S02', 'The Oder flows into the Baltic Sea'],
		['F03', 'danube', 'black', 'S03', 'The Danube flows into the Black Sea'],
		['F04', 'ebro', 'mediterranean', 'S04', 'The Ebro flows into the Mediterranean Sea']
	].map(([id, river, sea, s, quote]) => {
		const roles = { river: `@${river}`, sea: `@${sea}` };
		return { id, rel: 'flowsInto', roles, cite: [{ s, quote }] };
	})
};

/** A folder of files to run commands on: the set, damaged copies of it, review logs. */
export interface Folder {
	readonly path: string;
	file(name: string): string;
	remove(): void;
}

export function makeFolder(): Folder {
	const path = mkdtempSync(join(tmpdir(), 'parley-'));
	const file = (name: string) => join(path, name);
	const damaged = structuredClone(SET);
	const [first] = damaged.facts;
	if (first) first.cite = [{ s: 'S01', quote: 'The Elbe flows into the Red Sea' }];
	writeFileSync(file('rivers.json'), JSON.stringify(SET));
	writeFileSync(file('damaged.json'), JSON.stringify(damaged));
	writeFileSync(file('prose.json'), 'The Elbe flows into the North Sea.');
	const rows = ['a,3,2026-01-01T10:00:00Z', 'a,1,2026-01-02T09:00:00Z', 'a,3,2026-01-05T10:00:00Z'];
	const header = 'card_id,review_rating,review_time';
	writeFileSync(file('reviews.csv'), [header, ...rows].join('\n'));
	writeFileSync(file('bad.csv'), [header, ...rows, 'a,9,2026-01-06T10:00:00Z'].join('\n'));
	return { path, file, remove: () => rmSync(path, { recursive: true }) };
}
