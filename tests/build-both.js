// Builds the app twice: for the root of a host, and for a path under it.
import { execFileSync } from 'node:child_process';

for (const [base, folder] of [
	['', 'build'],
	['/parley', 'build-parley']
]) {
	console.log(`Building for ${base}/ into ${folder}`);
	execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		stdio: 'inherit',
		env: { ...process.env, BASE_PATH: base, BUILD_DIR: folder }
	});
}
