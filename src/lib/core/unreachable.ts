/** Ends a `switch` that must handle every case; a new case does not compile until it is handled. */
export function unreachable(value: never): never {
	throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
