import { evaluate as measure } from '../../lib/core/cards/evaluate';
import { historiesOf, periodsOf24Hours, studyDaysIn } from '../../lib/core/cards/history';
import { fsrs } from '../../lib/core/cards/memory';
import { DEFAULT_ROLLOVER_HOUR, studyDayOf } from '../../lib/core/cards/study-day';
import { ok, refuse } from '../../lib/core/result';
import { parseReviewLog } from '../../lib/exchange/review-log-csv';
import type { Command } from '../command';
import { readText } from '../files';

export const evaluate: Command = {
	usage: '<reviews.csv> --zone Z [--days 24h]',
	summary: 'Measure how well the scheduler foretells a review log.',
	words: ['reviews.csv'],
	options: ['zone', 'days'],
	run({ words: [path = ''], option }) {
		const [timeZone, days] = [option('zone'), option('days')];
		if (days !== undefined && days !== '24h') {
			return refuse(`Days are counted by the calendar, or with “--days 24h”; not “${days}”.`);
		}
		if (timeZone === undefined && days === undefined) {
			return refuse('Missing: --zone, the learner’s time zone, as in “--zone Europe/Berlin”.');
		}
		if (timeZone !== undefined && !isZone(timeZone)) {
			return refuse(`“${timeZone}” is not a time zone. Their names look like Europe/Berlin.`);
		}
		const text = readText(path);
		if (!text.ok) return text;
		const log = parseReviewLog(text.value);
		if (!log.ok) return refuse(`“${path}” is not a review log. ${log.error}`);

		const rolloverHour = DEFAULT_ROLLOVER_HOUR;
		const byCalendar = days === undefined && timeZone !== undefined;
		const count = byCalendar ? studyDaysIn({ timeZone, rolloverHour }) : periodsOf24Hours;
		const { reviews, logLoss, rmseBins, auc } = measure(
			historiesOf(log.value, count).values(),
			fsrs()
		);
		const spaced = byCalendar
			? `study day after the last (${timeZone}, from 0${rolloverHour}:00)`
			: 'period of 24 hours after the last';
		return ok({
			text: [
				`${reviews} of ${log.value.length} reviews came at least one ${spaced}.`,
				`log loss    ${shown(logLoss)}`,
				`RMSE (bins) ${shown(rmseBins)}`,
				`AUC         ${shown(auc)}`
			].join('\n'),
			json: {
				reviews,
				logLoss: logLoss ?? null,
				rmseBins: rmseBins ?? null,
				auc: auc ?? null,
				days: byCalendar ? 'study' : '24h',
				zone: timeZone ?? null
			}
		});
	}
};

function isZone(timeZone: string): boolean {
	try {
		studyDayOf(0, { timeZone, rolloverHour: 0 });
		return true;
	} catch {
		return false;
	}
}

function shown(figure: number | undefined): string {
	return figure === undefined ? 'not measurable' : figure.toFixed(4);
}
