/** What the policy hands out; browsers without Trusted Types take the plain string. */
interface ScriptUrlPolicy {
	createScriptURL(url: string): string;
}

interface PolicyFactory {
	createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * A script's address in the form that the page's policy asks of workers. Ours is the only policy
 * that may bless one, and it blesses nothing from another origin.
 *
 * @param url absolute, or relative to the page.
 * @throws TypeError for an address of another origin.
 */
export function trustedScriptUrl(url: string): string {
	policy ??= makePolicy();
	return policy.createScriptURL(url);
}

function makePolicy(): ScriptUrlPolicy {
	const rules = { createScriptURL: ownOriginOnly };
	const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
	return trustedTypes?.createPolicy('parley', rules) ?? rules;
}

function ownOriginOnly(url: string): string {
	const { origin, href } = new URL(url, location.href);
	if (origin !== location.origin) throw new TypeError(`Not a script of ours: ${href}`);
	return href;
}
