/** Where the navigation leads. */
export interface Place {
	readonly name: string;
	/** With the site's base path. */
	readonly href: string;
	/** Whether this is where the reader is. */
	readonly here: boolean;
}
