import { readdirSync, readFileSync } from 'node:fs';
import { parseReviewLog } from '../../src/lib/exchange/review-log-csv';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import { openEnvelope, sealEnvelope } from '../../src/lib/core/share/envelope';
import { linksIn } from '../../src/lib/core/share/link-text';
import { seedOfRecoveryCode } from '../../src/lib/core/share/teacher-key-code';
import { openQuiz } from '../../src/lib/core/share/written-quiz';
import { exportBackup, readBackup } from '../../src/lib/storage/backup';
import type { Entry } from '../../src/lib/core/log/entry';

/** Whatever reads what others wrote: it answers, whatever it is given, and never throws. */
export interface Decoder {
	readonly name: string;
	/** Sound texts, from which the others are made. */
	readonly seeds: readonly string[];
	readonly open: (text: string) => unknown;
}

const LINKS = 'tests/fixtures/links';
const links = readdirSync(LINKS)
	.filter((file) => file.endsWith('.json'))
	.map((file) => (JSON.parse(readFileSync(`${LINKS}/${file}`, 'utf8')) as { link: string }).link);

const SETS = 'tests/fixtures/sets';
const sets = readdirSync(SETS)
	.filter((file) => file.endsWith('.json'))
	.map((file) => readFileSync(`${SETS}/${file}`, 'utf8'))
	.sort((a, b) => a.length - b.length)
	.slice(0, 2);

const moment = { at: 1_790_000_000_000, zone: 'Europe/Berlin', day: 20_700 };
const log = [
	{ ...moment, id: 'aaaaaaaaaaaa.1', type: 'review', card: 'set/F01#who', rating: 3, ms: 4000 },
	{ ...moment, id: 'aaaaaaaaaaaa.2', type: 'undo', entry: 'aaaaaaaaaaaa.1' },
	{ ...moment, id: 'aaaaaaaaaaaa.3', type: 'setting', key: 'minutes', value: 12 }
] as unknown as Entry[];

/** A link's payload goes behind its checksum again, or nearly no change would get past that. */
function openLink(text: string): unknown {
	const envelope = openEnvelope(text);
	if (envelope.ok) return openQuiz(envelope.value);
	const letters = Buffer.from(text.slice(2), 'base64url');
	const kind = ({ r: 'ref', f: 'full', s: 'sealed', x: 'exam' } as const)[text.charAt(1)];
	if (kind === undefined || letters.length < 4) return envelope;
	const sealed = openEnvelope(sealEnvelope({ kind, payload: letters.subarray(0, -3) }));
	return sealed.ok ? openQuiz(sealed.value) : sealed;
}

export const DECODERS: readonly Decoder[] = [
	{ name: 'link', seeds: links, open: openLink },
	{ name: 'chat', seeds: [`Ann: look ${links.join(' !\n> ')}`], open: linksIn },
	{ name: 'backup', seeds: [exportBackup(log, { made: moment.at })], open: readBackup },
	{ name: 'fact set', seeds: sets, open: parseFactSetText },
	{
		name: 'review log',
		seeds: [
			'card_id,review_rating,review_time,review_duration\n' +
				'7,3,2026-01-02T08:00:00+00:00,4100\n"a ""b""",1,2026-01-03T08:00:00+05:30,\n'
		],
		open: parseReviewLog
	},
	{
		name: 'recovery code',
		seeds: ['R22V-TJFC-QWA2-JH7R-MH1Y-42YB-JTZV-VRNW-V'],
		open: seedOfRecoveryCode
	}
];
