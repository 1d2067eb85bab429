import { isTest, type SourceFile } from './files';
import { importsOf } from './imports';

/** Each floor, and the floors under it that it may use. */
const FLOORS: ReadonlyMap<string, readonly string[]> = new Map([
	['src/lib/core', []],
	['src/lib/exchange', ['core']],
	['src/lib/storage', ['core', 'exchange']],
	['src/lib/platform', ['core', 'exchange', 'storage']],
	['src/lib/ui', ['core', 'exchange', 'storage', 'platform']],
	['src/routes', ['core', 'exchange', 'storage', 'platform', 'ui']],
	['src/cli', ['core', 'exchange']],
	['src/service-worker', []]
]);

/** The rooms of `core`, each with those it may use; files at its root serve all, and use none. */
const ROOMS: ReadonlyMap<string, readonly string[]> = new Map([
	['facts', []],
	['truth', ['facts']],
	['items', ['facts', 'truth']],
	['checker', ['facts', 'truth']],
	['cards', ['facts', 'truth', 'items']],
	['log', ['facts', 'truth', 'items', 'cards']],
	['progress', ['facts', 'truth', 'items', 'cards', 'log']],
	['quiz', ['facts', 'truth', 'items', 'cards', 'log']],
	['share', ['facts', 'truth', 'items', 'cards', 'log', 'quiz']],
	['results', ['facts', 'truth', 'items', 'cards', 'log', 'quiz', 'share']]
]);

/** One door for each dependency: the only files that may import it. */
const DOORS: ReadonlyMap<string, RegExp> = new Map([
	['ts-fsrs', /^$/],
	['idb', /^src\/lib\/storage\//],
	['valibot', /^src\/lib\/core\//],
	['@valibot/to-json-schema', /^src\/(lib\/core|routes)\//],
	['fflate', /^src\/lib\/core\/share\//],
	['@hpke/core', /^src\/lib\/core\/share\//],
	['lean-qr', /^src\/lib\/ui\/share\//],
	['qr', /^src\/lib\/platform\//],
	['workbox-precaching', /^src\/service-worker\//],
	['vite', /^src\/cli\/run\.js$/],
	['svelte', /^src\/(lib\/ui|routes)\//],
	['@sveltejs/kit', /^src\/routes\//]
]);

const floorOf = (path: string): string | undefined =>
	[...FLOORS.keys()].find((floor) => path.startsWith(`${floor}/`));

const roomOf = (path: string): string | undefined => /^src\/lib\/core\/(\w+)\//.exec(path)?.[1];

/** Every import that goes upwards, sideways or through the wall. */
export function floorFaults(files: readonly SourceFile[]): string[] {
	return files
		.filter(({ path }) => path.startsWith('src/'))
		.flatMap((file) =>
			importsOf(file).flatMap((imported) => {
				const fault = faultOf(file.path, imported);
				return fault === undefined ? [] : [`${file.path} imports ${imported}: ${fault}`];
			})
		);
}

function faultOf(path: string, imported: string): string | undefined {
	if (imported.startsWith('src/')) return floorFault(path, imported) ?? roomFault(path, imported);
	if (isTest(path)) return undefined;
	if (imported.startsWith('node:')) {
		return /^src\/cli\/|\.server\.ts$/.test(path)
			? undefined
			: 'only cli and the build run in Node';
	}
	if (imported.startsWith('$')) {
		return path.startsWith('src/routes/') ? undefined : 'only routes know where they are';
	}
	const door = DOORS.get(imported);
	if (door?.test(path)) return undefined;
	return door ? 'this dependency has one door, and it is elsewhere' : 'no door for this package';
}

function floorFault(path: string, imported: string): string | undefined {
	const [from, to] = [floorOf(path), floorOf(imported)];
	if (to === undefined || from === to) return undefined;
	const below = FLOORS.get(from ?? '') ?? [];
	return below.includes(to.slice('src/lib/'.length)) ? undefined : 'not a floor under it';
}

function roomFault(path: string, imported: string): string | undefined {
	const [from, to] = [roomOf(path), roomOf(imported)];
	if (isTest(path) || floorOf(path) !== 'src/lib/core' || to === undefined || from === to) {
		return undefined;
	}
	return ROOMS.get(from ?? '')?.includes(to) ? undefined : 'not a room under it';
}
