/** English cues that a sentence judges, supposes or hedges in place of telling. */
import { anywhere, atStart } from '../phrases.ts';

/** Judgement and speculation: never a settled fact. */
export const OPINION = anywhere(`
  may, might, could, would, should, must, ought, whether, if
  perhaps, probably, possibly, likely, unlikely, potentially, theoretically
  analyst(s), expert(s), observer(s), commentator(s), critics, raise(s) {concern(s),question(s)}
`);

/** Told at second hand or as an impression: less sure, still told. */
export const HEDGE = anywhere(`
  suggest(s,ing,ed), appear(s,ed,ing) to, seem(s,ed) to, is said to, rumored, rumoured, reportedly, allegedly, apparently
`);

const HEADS_ADVICE = atStart('options, ways, steps, suggestions, recommendations, lessons');
const WEIGHS = anywhere(`
  underscor{e,es,ed,ing}, reflect{s,ed,ing}, mirror(s,ed,ing), marking a
  {is,remain(s)} {essential,crucial,vital,key}, stays essential
  flawed, sensible, misguided, reckless, foolish(ly), rightly, wrongly, unfortunately, sadly, obviously, inadvertently
  face(s) the challenge, {main,chief,biggest,real,key} {barrier,obstacle,problem,culprit}
`);

/** Commentary: the writer weighs what happened in place of telling it. */
export const COMMENTARY = new RegExp(`${HEADS_ADVICE.source}|${WEIGHS.source}`, 'i');
