import type { StudyDay } from '../card';
import { dateOfDay, dayOfDate } from '../study-settings';
import type { Adoption } from './adopt-fit';

/** What the last fit found, as the log keeps it. */
export interface FitReport {
	readonly day: StudyDay;
	/** Spaced reviews at that time. */
	readonly reviews: number;
	/** `too-few` where nothing could be tried. */
	readonly outcome: 'adopted' | 'refused' | 'too-few';
	/** Mean log loss over the newest fifth, by the parameters of before and by the fit on trial. */
	readonly before?: number;
	readonly after?: number;
}

type Value = string | number | boolean;

/** Key of the setting that tells what the last fit found. */
export const FIT_REPORT = 'memory-fit';

/** What a fit found, as text: “2026-11-24 adopted 5329 0.4472 0.4456”, or “2026-11-24 too-few 5”. */
export function fitReportText({ adopt, reviews, before, after }: Adoption, day: StudyDay): string {
	const date = dateOfDay(day);
	if (before === undefined || after === undefined) return `${date} too-few ${reviews}`;
	const outcome = adopt ? 'adopted' : 'refused';
	return `${date} ${outcome} ${reviews} ${before.toFixed(4)} ${after.toFixed(4)}`;
}

/** What the last fit found, from the log's settings; nothing where none was made. */
export function fitReportOf(settings: ReadonlyMap<string, Value>): FitReport | undefined {
	const text = settings.get(FIT_REPORT);
	const words = typeof text === 'string' ? text.split(' ') : [];
	const [date = '', outcome, ...figures] = words;
	const [reviews, before, after] = figures.map(Number);
	const day = dayOfDate(date);
	if (day === undefined || !isCount(reviews)) return undefined;
	if (outcome === 'too-few') return { day, reviews, outcome };
	if (outcome !== 'adopted' && outcome !== 'refused') return undefined;
	if (!isLoss(before) || !isLoss(after)) return undefined;
	return { day, reviews, outcome, before, after };
}

function isCount(figure: number | undefined): figure is number {
	return figure !== undefined && Number.isInteger(figure) && figure >= 0;
}

function isLoss(figure: number | undefined): figure is number {
	return figure !== undefined && Number.isFinite(figure) && figure >= 0;
}
