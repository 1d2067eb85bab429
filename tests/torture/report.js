import { cpus, release, totalmem, type } from 'node:os';

/**
 * @param {Record<string, import('./kills.js').Tally>} tallies by browser
 * @param {Date} made
 */
export function reportOf(tallies, made) {
	const [cpu] = cpus();
	const rows = Object.entries(tallies).map(([browser, tally]) => {
		const { kills, torn, early, acknowledged, lost, wiped, mended, failed, seconds } = tally;
		return `| ${[browser, kills, torn, early, acknowledged, lost, wiped, mended, failed, seconds].join(' | ')} |`;
	});
	return `# Kills

Written by \`npm run torture -- --suite kills --report\`. A browser answers over the app's own store and
journal, as fast as it can; its processes are killed with \`kill -9\`, and each next start is asked for
every answer that was acknowledged. After two in three of Chromium's kills up to 40 bytes are cut off
the end of the database's log; every fourth kill comes in the first 1.5 seconds, while database and
journal are being opened and folded. Rows that say “no journal” are the control: the database alone,
where a loss is counted and nothing is healed. A kill of a browser is not a loss of power.

| browser | kills | log torn | while opening | answers acknowledged | lost | databases wiped, healed | lesser losses, healed | failed starts | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

On ${made.toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}.
WebKitGTK is not driven yet: there the journal is Cache Storage and localStorage.

## The order of a start

1. The page shows its question; the store's code and the journal's come after it, together.
2. The database is opened; its 64 newest entries are read, and localStorage's last 20. The journal's
   worker starts meanwhile and opens a file of its own, never one that a tab before it wrote.
3. If the database is empty though a copy is or may be there, or lacks an entry of the tail, the store is
   handed over only once it is whole again. Else it is handed over at once.
4. The first answer waits until the worker's file is open, at most three seconds. It is acknowledged when
   the database's strict transaction is complete and the journal is flushed.
5. Under a lock, the worker folds the files of closed tabs: their sound beginnings become packed segments,
   these are flushed, and only then the old files go. Heads of the segments give the journal's 64 newest
   marks (id, instant, CRC-32). If they are those of the database, nothing more is read. Few missing in
   the journal are added; anything else makes both be read and compared, and each gets what it lacks.
`;
}
