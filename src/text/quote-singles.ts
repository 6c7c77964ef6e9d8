/** Quotations in single marks, told from apostrophes. */

import { clipped } from './languages/en.ts';
import type { Quoted } from './quote-marks.ts';
import { closesBefore, isDigit, isLetter, opensAfter } from './sentence-characters.ts';

/**
 * The quotations in single marks of one line, outside those in double marks (`doubles`, in order). A mark between letters is an
 * apostrophe, and so is one before a clipped word (’em, ’90s). A mark after "s" may be a possessive: it closes only where no surer
 * mark follows (Huddleston and Pullum 2002, ch. 20, on the two uses of the mark).
 */
export function singleQuoted(
  text: string,
  from: number,
  to: number,
  doubles: Quoted[],
  opensNext: (at: number) => boolean,
): Quoted[] {
  const found: Quoted[] = [];
  let next = 0;
  let open = -1;
  let weak = -1;
  const close = (at: number) => {
    found.push({ open, start: open + 1, end: at, close: at + 1, goesOn: false });
    open = -1;
    weak = -1;
  };
  for (let at = from; at < to; at++) {
    const double = doubles[next];
    if (double && at >= double.open) {
      at = Math.max(at, double.close) - 1;
      next++;
      continue;
    }
    const c = text.charCodeAt(at);
    if (c !== 39 && c !== 0x2018 && c !== 0x2019 && c !== 0x201a && c !== 0x2039 && c !== 0x203a && c !== 96) continue;
    const before = at === from || opensAfter(text.charCodeAt(at - 1));
    const after = at + 1 >= to || closesBefore(text.charCodeAt(at + 1));
    if (before && !after && !isClipped(text, at + 1)) {
      if (open >= 0 && weak >= 0) close(weak);
      open = at;
      weak = -1;
    } else if (open >= 0 && after && !before && at > open + 1) {
      if (/[sSzZ]/.test(text[at - 1] as string)) weak = weak < 0 ? at : weak;
      else close(at);
    }
  }
  if (open >= 0 && weak >= 0) close(weak);
  else if (open >= 0 && text.slice(from, open).trim() === '' && opensNext(to)) {
    found.push({ open, start: open + 1, end: to, close: to, goesOn: true });
  }
  return found;
}

/** A word that begins with an apostrophe: ’90s, ’em, ’til. */
function isClipped(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at))) return isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2));
  let end = at;
  while (end - at < 8 && isLetter(text.charCodeAt(end))) end++;
  return clipped.has(text.slice(at, end).toLowerCase());
}
