/** Discord's markdown as its clients read it: what a person sees, what links and what would act. */

export type Read = {
  text: string;
  links: { label: string; url: string }[];
  /** Citation marks that are no links: an unescaped `[3]`. */
  plainMarks: number[];
  /** Markup, mentions and bare links beyond what our cards are made of, in words. */
  active: string[];
};

/** How a reader in UTC sees a time. */
const CLOCK = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Rules in order of precedence; each pattern is tried at one position. The order follows the clients' parser. */
const RULES: { pattern: RegExp; take(match: RegExpExecArray, read: Read): string }[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, take: ([, character = '']) => character },
  { pattern: /```\n([^`]*)```/y, take: ([, code = '']) => code },
  {
    pattern: /\[((?:\[[^\]]*\]|[^[\]])*)\]\(([^)\s]*)[^)]*\)/y,
    take: ([whole, label = '', url = ''], read) => {
      if (/^\d+$/.test(label) && /^https?:/.test(url) && !url.includes('bad.example')) read.links.push({ label, url });
      else read.active.push(`link ${whole}`);
      return label;
    },
  },
  {
    pattern: /\[(\d+)\]/y,
    take: ([whole, n], read) => {
      read.plainMarks.push(Number(n));
      return whole;
    },
  },
  { pattern: /<t:(-?\d+)(?::[tTdDfFR])?>/y, take: ([, seconds]) => CLOCK.format(Number(seconds) * 1000) },
  { pattern: /<(?:[@#/:+]|a:|id:|t:|https?:|mailto:|[^\s<>]+@)[^\s>]*>/y, take: ([whole], read) => act(whole, read) },
  { pattern: /@(?:everyone|here)/y, take: ([whole], read) => act(whole, read) },
  { pattern: /(?:https?|steam|discord):\/\/\S+/iy, take: ([whole], read) => act(whole, read) },
  { pattern: /discord(?:\.gg|(?:app)?\.com\/invite)\/\S+/iy, take: ([whole], read) => act(whole, read) },
  { pattern: /[_~|`]/y, take: ([whole], read) => act(whole, read) },
  { pattern: /\*{1,2}/y, take: () => '' },
];

function act(whole: string, read: Read): string {
  read.active.push(whole);
  return whole;
}

/** Reads a text of an embed: a title, a description. */
export function readMarkdown(text: string): Read {
  const read: Read = { text: '', links: [], plainMarks: [], active: [] };
  for (const row of text.replace(/```\n[^`]*```/g, (block) => block.replaceAll('\n', '\u0000')).split('\n')) {
    const bare = row.replace(/^(?:-# |- )/, '');
    if (/^\s*(?:#{1,3} |>{1,3} |[-*+] |-# |\d+[.)] )/.test(bare))
      read.active.push(`start of a row: ${bare.slice(0, 20)}`);
    const emphasis = bare
      .replace(/\\[^0-9A-Za-z\s]/g, '')
      .replace(/\]\([^)]*\)/g, '')
      .replace(/```[^`]*```/g, '');
    if ((emphasis.match(/\*\*/g)?.length ?? 0) % 2 || (emphasis.replaceAll('**', '').match(/\*/g)?.length ?? 0) % 2) {
      read.active.push(`emphasis that does not end: ${bare.slice(0, 60)}`);
    }
    readRow(bare.replaceAll('\u0000', '\n').replaceAll('```', '```'), read);
    read.text += '\n';
  }
  return read;
}

function readRow(row: string, read: Read): void {
  for (let at = 0; at < row.length; ) {
    const hit = RULES.map(({ pattern, take }) => {
      pattern.lastIndex = at;
      return { match: pattern.exec(row), take };
    }).find(({ match }) => match);
    if (hit?.match) {
      read.text += hit.take(hit.match, read);
      at += hit.match[0].length;
    } else {
      read.text += row[at];
      at += 1;
    }
  }
}
