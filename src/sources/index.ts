/** The source types a briefing can name, in the order in which help lists them. */
import type { Source } from '../core/ports.ts';
import { folder } from './folder.ts';

export const sources: Source[] = [folder];
