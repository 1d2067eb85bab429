/** Longer names are compared by their beginnings, so that a hostile file cannot buy time. */
const LONGEST_NAME = 64;
const MOST_CANDIDATES = 5000;

/** The candidate that was most likely meant: at most a third of its letters differ. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
	const wanted = fold(name);
	let best: string | undefined;
	let bestDistance = Infinity;
	let seen = 0;
	for (const candidate of candidates) {
		if (++seen > MOST_CANDIDATES) break;
		const other = fold(candidate);
		const limit = Math.max(wanted.length, other.length) / 3;
		if (Math.abs(wanted.length - other.length) > Math.min(limit, bestDistance)) continue;
		const distance = editDistance(wanted, other);
		if (distance <= limit && distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

const LONGEST_QUOTE = 60;
const LONGEST_SENTENCE = 200;

/**
 * The run of words of the text that is most like the quote, as it stands in the text: what an author
 * who copied with a slip will have meant. Undefined when nothing in the text is much like it.
 */
export function nearestPassage(quote: string, text: string): string | undefined {
	const wanted = quote.split(/\s+/u).filter(Boolean).slice(0, LONGEST_QUOTE).map(foldWord);
	const words = [...text.matchAll(/\S+/gu)].slice(0, LONGEST_SENTENCE);
	const folded = words.map((word) => foldWord(word[0]));
	if (wanted.length === 0) return undefined;
	// Cost of the cheapest way from the quote's words so far to a run that ends at each word (Sellers
	// 1980), with the word where that run starts.
	let row = folded.map((_, end) => ({ cost: 0, start: end + 1 }));
	let before = { cost: 0, start: 0 };
	for (const [done, word] of wanted.entries()) {
		const next: { cost: number; start: number }[] = [];
		const edge = { cost: done + 1, start: 0 };
		for (const [at, other] of folded.entries()) {
			const diagonal = at === 0 ? before : (row[at - 1] ?? before);
			const above = row[at] ?? before;
			const left = next[at - 1] ?? edge;
			const ways = [
				{ cost: diagonal.cost + wordCost(word, other), start: diagonal.start },
				{ cost: above.cost + 1, start: above.start },
				{ cost: left.cost + 1, start: left.start }
			];
			next.push(ways.reduce((a, b) => (b.cost < a.cost ? b : a)));
		}
		row = next;
		before = edge;
	}
	let end = 0;
	for (const [at, way] of row.entries()) if (way.cost <= (row[end]?.cost ?? Infinity)) end = at;
	const found = row[end];
	if (!found || found.start > end || found.cost > wanted.length * 0.75) return undefined;
	const first = words[found.start];
	const last = words[end];
	if (!first || !last) return undefined;
	const passage = text.slice(first.index, last.index + last[0].length);
	return passage.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || undefined;
}

function wordCost(a: string, b: string): number {
	if (a === b) return 0;
	const length = Math.max(a.length, b.length);
	// A word put for quite another costs as much as leaving out the one and adding the other.
	return length === 0 ? 0 : (2 * editDistance(a, b)) / length;
}

function fold(name: string): string {
	return name.slice(0, LONGEST_NAME).toLowerCase();
}

function foldWord(word: string): string {
	const bare = fold(word).replace(/[^\p{L}\p{N}]/gu, '');
	return bare === '' ? fold(word) : bare;
}

/** Levenshtein distance with neighbouring letters swapped as one step (optimal string alignment). */
export function editDistance(a: string, b: string): number {
	let twoBack: number[] = [];
	let back = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
			}
			row.push(cost);
		}
		twoBack = back;
		back = row;
	}
	return back[b.length] ?? 0;
}
