/** HTML -> plain text: a line for every paragraph, heading, list item and table row. */

/** As much of the DOM as is needed here; the parser's own types speak of browsers. */
export type PageNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
};

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(
    /\s+/,
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT TEXTAREA BUTTON HEAD'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/** The text of a node in reading order, block by block. Walks with a stack of its own: depth is the page's choice. */
export function nodeText(root: PageNode): string {
  const parts: string[] = [];
  const open: { node: PageNode; leave: boolean }[] = [{ node: root, leave: false }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, leave } = step;
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === ELEMENT || node === root) {
      if (SILENT.has(name)) continue;
      if (BLOCKS.has(name)) parts.push('\n');
      else if (name === 'TD' || name === 'TH') parts.push(' ');
      if (leave) continue;
      if (name === 'LI') parts.push('- ');
      open.push({ node, leave: true });
      for (const child of [...node.childNodes].reverse()) open.push({ node: child, leave: false });
    }
  }
  return tidy(parts.join(''));
}

/** What is left of markup when its tags are taken out: for pages that no parser should be given. */
export function strippedText(html: string): string {
  const text = html
    .replace(/<(script|style|noscript|template|svg|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(
      /<\/?(?:p|div|li|ul|ol|h[1-6]|br|tr|table|section|article|blockquote|header|footer|main|aside|nav|figure|figcaption)\b[^<>]*>/gi,
      '\n',
    )
    .replace(/<[a-z/!?][^<>]*>/gi, '');
  return tidy(decodeEntities(text));
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Decodes the character references that titles and stripped pages hold. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
}
