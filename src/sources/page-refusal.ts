/** Pages that came with status 200 and are no article all the same: errors, robot checks, consent, paywalls, lists of headlines. */
import type { Page } from './page.ts';
import { strippedText } from './page-text.ts';

/** Titles by which servers and their guards say that this is not the page that was asked for. */
const ERROR_TITLE =
  /^(?:(?:error\s*)?(?:40[0-9]|410|429|50[0-9])\b|(?:page|article|file|content) (?:was )?not found|not found|(?:page|site|service) (?:temporarily )?unavailable|access denied|forbidden|something went wrong|internal server error|bad gateway|gateway time-?out|oops)/i;
const ROBOT_CHECK =
  /\b(?:just a moment|attention required|are you (?:a )?(?:human|robot)|pardon our interruption|verify (?:that )?you are (?:a )?human|checking your browser|enable javascript and cookies|unusual traffic|captcha|ddos protection)\b/i;
const CONSENT =
  /\b(?:before you continue|we value your privacy|we (?:and our \d* ?partners )?use cookies|cookie (?:policy|settings|preferences|consent)|manage (?:your )?(?:choices|consent|preferences)|accept all|your privacy choices|legitimate interest)\b/gi;
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep|read)|(?:continue|keep) reading (?:with|by|for)|(?:this (?:article|story|content)|full access) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|(?:sign|log) in to (?:continue|read)|already (?:a )?(?:subscriber|a member|have an account)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register|create)|unlock (?:this|the full) (?:article|story))\b/i;

/** A page of a guard or an error is short; an article that speaks of captchas is not. */
const SHORT = 1200;
/** What is left of a page that only asks for consent or for money, in characters. */
const LITTLE = 400;
/** What stands before a paywall is a beginning: so many characters at most. */
const BEGINNING = 2500;
/** Below this there is no article, whatever else the page is. */
const LEAST = 100;

/**
 * Why this page is not to be taken for an article, in words for whoever keeps the sources; undefined where it is one. `html` is
 * the page, `page` what was taken out of it. Paywalls are told by schema.org's `isAccessibleForFree` beside a text that is only
 * a beginning, or by their own words.
 */
export function refusalOf(html: string, page: Page): string | undefined {
  const { text, headline = '' } = page;
  const title = /<title[^>]*>([^<]{0,300})/i.exec(html)?.[1]?.trim() ?? '';
  if (text.length < SHORT) {
    // What the cleaning took for furniture is just what tells these pages.
    const visible = strippedText(html);
    if (ERROR_TITLE.test(headline) || ERROR_TITLE.test(title)) return 'is an error page';
    if (ROBOT_CHECK.test(`${title}\n${headline}\n${text}`))
      return 'asks whether we are human; it cannot be read by robots';
    if (text.length < LITTLE && (visible.match(CONSENT) ?? []).length >= 2)
      return 'asks for consent to cookies before it shows anything';
    if (text.length < LITTLE && PAYWALL.test(visible)) return 'is behind a paywall';
  }
  if (text.length < BEGINNING && (closed(html) || PAYWALL.test(text))) return 'is behind a paywall';
  if (text.length < LEAST) return 'holds no text of an article';
  if (isList(text)) return 'is a list of headlines, not an article';
  return undefined;
}

function closed(html: string): boolean {
  return /"isAccessibleForFree"\s*:\s*"?false/i.test(html);
}

/** Lines that end like sentences, or go on for long, are prose; a front page has hardly any. */
function isList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim());
  const prose = lines.filter((line) => line.length > 200 || (line.length > 60 && /[.!?…。！？।]["'”’)]?$/.test(line)));
  const share = prose.reduce((sum, line) => sum + line.length, 0) / text.length;
  return lines.length >= 8 && share < 0.3;
}
