import { json } from '@sveltejs/kit';
import { factSetJsonSchema } from '$lib/core/facts/json-schema';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(factSetJsonSchema());
