/** The number in digits, its thousands set apart by commas: “3,180”, “1,100,000.5”, “-12”. */
export function digitsOf(number: number): string {
	const [whole = '', ...fraction] = String(number).split('.');
	// A number too large or too small for plain digits is left as it is, “1e+21”.
	if (!/^-?\d+$/.test(whole)) return String(number);
	return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
