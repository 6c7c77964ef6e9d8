/** English cues that a sentence looks back from the time of the story: told for context, not as news. */
import { anywhere } from '../phrases.ts';

export const LOOKS_BACK = anywhere(`
  initially, originally, previously, formerly, historically, background
  earlier {effort(s),talks,this,attempt(s),round(s)}, past effort(s), in the past, year(s) ago, at the time
  had {been,already,earlier}, since {assuming,taking}
`);
