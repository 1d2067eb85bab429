import type { Entry } from '../../core/log/entry';

/** Whether an entry is what a learner would call an answer. */
export const isAnswer = ({ type }: Entry): boolean => type === 'attempt' || type === 'review';
