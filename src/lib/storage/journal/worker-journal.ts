import { startTimer } from '../timer';
import type { Survey } from './fold';
import type { Journal } from './journal';
import type { Answer, Ask } from './messages';

/** How long opening or an append may take, in milliseconds, before the page goes on without. */
const ANSWER_MS = 3000;
/** How long reading or folding all of it may take: a long log on a slow phone. */
const HEAVY_MS = 120_000;

/**
 * The journal in the origin's own file system, kept by a worker.
 *
 * @throws whatever kept it from being opened: no worker, no such file system, no room.
 */
export async function workerJournal(worker: Worker, folder: string): Promise<Journal> {
	const waiting = new Map<number, (answer: Answer | undefined) => void>();
	let calls = 0;
	const ask = async (question: Ask, limitMs: number): Promise<unknown> => {
		const call = ++calls;
		const timer = startTimer(limitMs);
		try {
			const answered = new Promise<Answer | undefined>((resolve) => waiting.set(call, resolve));
			worker.postMessage({ ...question, call });
			const answer = await Promise.race([answered, timer.late]);
			if (!answer?.ok) throw new Error(answer?.error ?? 'the worker ended');
			return answer.value;
		} finally {
			timer.stop();
			waiting.delete(call);
		}
	};
	worker.onmessage = ({ data }: MessageEvent<Answer>) => waiting.get(data.call)?.(data);
	worker.onerror = () => {
		for (const give of waiting.values()) give(undefined);
	};
	try {
		await ask({ do: 'open', folder }, ANSWER_MS);
	} catch (error) {
		worker.terminate();
		throw error;
	}
	return {
		append: (lines) => ask({ do: 'append', lines }, ANSWER_MS),
		survey: async () => (await ask({ do: 'survey' }, HEAVY_MS)) as Survey,
		read: async () => (await ask({ do: 'read' }, HEAVY_MS)) as readonly string[],
		erase: () => ask({ do: 'erase' }, HEAVY_MS),
		close: () => {
			void ask({ do: 'close' }, ANSWER_MS)
				.catch(() => undefined)
				.then(() => worker.terminate());
		}
	};
}
