import { adoptFit } from '../core/cards/fit/adopt-fit';
import { trainingLogOf } from '../core/cards/fit/training-log';
import type { FitTask } from './fit-task';

// Runs beside the page: a fit takes seconds on a phone, and the page must not wait for it.
self.addEventListener('message', ({ data: { columns, current } }: MessageEvent<FitTask>) => {
	self.postMessage(adoptFit(trainingLogOf(columns), current));
});
