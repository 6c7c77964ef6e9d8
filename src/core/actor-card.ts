/** One actor: who that is in the articles' words, own words, acts, positions by topic, and who else speaks of them. */
import { POSITION } from '../text/languages/en-events.ts';
import { repeats } from './agreement.ts';
import { type Board, pickDistinct, withSeconds } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { dayName, firstDay, lastDay } from './days.ts';
import type { Card } from './model.ts';
import { publisherFamily } from './publishers.ts';
import { isBackground, rankBy } from './salience.ts';
import { titleOf } from './status.ts';
import { titleAtEnd } from './titles.ts';
import { tidy } from './wording.ts';

const OWN_WORDS = 4;
const ACTS = 4;
const ABOUT = 3;
const REPORTED = 3;
/** An actor of whom little is told gets what else names them, up to this many lines. */
const FEW = 4;

/** The card of an actor over a board of the articles that name them. */
export function actorCard(board: Board, actor: string, now: string, since?: string): Card {
  const name = board.names.get(actor) ?? actor;
  const mark = (claim: Claim) => (since && claim.knownAt > since ? { change: 'new' as const } : {});
  const involved = board.claims.filter((claim) => claim.actors.includes(actor) || claim.speaker?.actor === actor);
  const own = newestFirst(involved.filter((claim) => claim.speaker?.actor === actor && claim.direct));
  const words = pickDistinct(board, own, [], OWN_WORDS).map((claim) => withSeconds(board, claim));
  const acts = pickDistinct(board, actsOf(board, involved, actor), words, ACTS).map((claim) =>
    withSeconds(board, claim),
  );
  const positions = positionsOf(board, involved, actor, [...words, ...acts]);
  const placed = [...words, ...acts, ...positions.map(({ claim }) => claim)];
  const reported = pickDistinct(
    board,
    newestFirst(involved.filter((claim) => claim.speaker?.actor === actor && !claim.direct)),
    placed,
    REPORTED,
  );
  const told = [...placed, ...reported];
  const others = involved.filter(
    (claim) => claim.speaker?.actor !== actor && claim.spokenOf.includes(actor) && claim.mode !== 'future',
  );
  const about = pickDistinct(board, newestFirst(others), told, ABOUT);
  const shown = [...told, ...about];
  const rest = pickDistinct(
    board,
    newestFirst(involved.filter((claim) => claim.mode === 'past')),
    shown,
    Math.max(0, FEW - shown.length),
  );
  const role = roleLine(board, actor);
  const topicOf = (claim: Claim) => (claim.topics[0] ? { topic: titleOf(board.briefing, claim.topics[0]) } : {});
  const blocks: DraftBlock[] = [
    { type: 'lines', lines: role ? [role] : [] },
    {
      type: 'lines',
      heading: 'Own words',
      lines: words.map((claim) => draft(claim, { ...topicOf(claim), ...mark(claim) })),
    },
    { type: 'lines', heading: 'Latest acts', lines: acts.map((claim) => draft(claim, mark(claim))) },
    {
      type: 'positions',
      heading: 'Position by topic',
      rows: positions.map(({ topic, claim }) => ({
        actor: name,
        topic: titleOf(board.briefing, topic),
        lines: [draft(claim, mark(claim))],
      })),
    },
    {
      type: 'lines',
      heading: 'Also reported as saying',
      lines: reported.map((claim) => draft(claim, { ...topicOf(claim), ...mark(claim) })),
    },
    { type: 'lines', heading: 'Others on this actor', lines: about.map((claim) => draft(claim, mark(claim))) },
    { type: 'lines', heading: 'Also named in', lines: rest.map((claim) => draft(claim)) },
    { type: 'note', text: presence(board, actor) },
  ];
  return makeCard({
    kind: 'actor',
    title: name,
    now,
    blocks,
    actions: [
      ...[...new Set(told.flatMap((claim) => claim.topics))].slice(0, 3).map((topic) => ({
        label: titleOf(board.briefing, topic),
        command: commandLine(board.briefing, 'topic', topic),
      })),
      { label: 'Status', command: commandLine(board.briefing, 'status') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function newestFirst(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => {
    const [first, second] = [lastDay(a.published ?? '0000'), lastDay(b.published ?? '0000')];
    if (a.reworded !== b.reworded) return a.reworded ? 1 : -1;
    return first === second ? b.quality - a.quality : first < second ? 1 : -1;
  });
}

/** What the actor did: sentences that open with them and tell no words of theirs, fresh first. */
function actsOf(board: Board, involved: Claim[], actor: string): Claim[] {
  const deeds = involved.filter(
    (claim) => claim.subjects.includes(actor) && claim.speaker?.actor !== actor && isDeed(board, claim),
  );
  const plain = deeds.filter((claim) => !claim.reworded);
  const acts = plain.length > 0 ? plain : deeds;
  const fresh = (claim: Claim) => firstDay(claim.when ?? claim.published ?? '0000');
  const newest = acts.map(fresh).reduce((a, b) => (a > b ? a : b), '');
  return rankBy(
    acts,
    (claim) =>
      (fresh(claim) === newest ? 1.5 : 0) +
      (claim.outcome ? 0.5 : 0) +
      claim.quality +
      (isBackground(claim) ? -1 : 0) +
      (board.eventDay && claim.when === board.eventDay ? 1 : 0),
  );
}

/** Done, or announced for a day still ahead: what was announced for a day that is over is neither. */
function isDeed(board: Board, claim: Claim): boolean {
  return (
    claim.mode === 'past' || (claim.mode === 'future' && Boolean(claim.when && board.asOf && claim.when > board.asOf))
  );
}

/** The latest stand of the actor on each topic: reported or own words, one a topic, none said on the card already. */
function positionsOf(board: Board, involved: Claim[], actor: string, told: Claim[]): { topic: string; claim: Claim }[] {
  const stands = newestFirst(
    involved.filter(
      (claim) => claim.speaker?.actor === actor || (claim.subjects[0] === actor && POSITION.test(claim.text)),
    ),
  );
  const rows: { topic: string; claim: Claim }[] = [];
  for (const topic of board.briefing.topics) {
    const claim = stands.find(
      (one) =>
        one.topics.includes(topic.id) &&
        ![...told, ...rows.map((row) => row.claim)].some((other) => repeats(one, other, board.weights)),
    );
    if (claim) rows.push({ topic: topic.id, claim });
    if (rows.length >= 5) break;
  }
  return rows;
}

/** The words that the newest article puts before the name ("… Harbour Director Petra Lund …") or sets after it. */
function roleLine(board: Board, actor: string): Draft | undefined {
  const items = [...board.items.values()].toSorted((a, b) =>
    lastDay(a.article.publishedAt ?? '0000') < lastDay(b.article.publishedAt ?? '0000') ? 1 : -1,
  );
  const isPerson = (id: string) =>
    board.briefing.actors.find((one) => one.id === id)?.kind !== 'place' &&
    board.briefing.actors.find((one) => one.id === id)?.kind !== 'organization';
  if (!isPerson(actor)) return undefined;
  const found = items
    .flatMap((item) => roleIn(item, actor, board.names.get(actor) ?? '', isPerson) ?? [])
    .toSorted((a, b) => Number(a.reworded) - Number(b.reworded) || b.words - a.words);
  const best = found[0];
  return best && { text: best.text, sources: best.sources };
}

function roleIn(
  item: Item,
  actor: string,
  name: string,
  isPerson: (actor: string) => boolean,
): { text: string; sources: Draft['sources']; words: number; reworded: boolean } | undefined {
  const options = item.reading.mentions.flatMap((mention) => {
    const sentence = item.reading.sentences[mention.sentence];
    if (mention.actor !== actor || mention.by !== 'name' || !sentence || sentence.kind === 'heading') return [];
    const people = item.reading.mentions.filter(
      (one) =>
        one.sentence === mention.sentence && one.end <= mention.start && one.by === 'name' && isPerson(one.actor),
    );
    const from = people.at(-1)?.end ?? sentence.start;
    const before = item.article.text
      .slice(from, mention.start)
      .replace(/^['’]s?\b/, (owner) => ' '.repeat(owner.length));
    const taken = titleAtEnd(before);
    const own = item.article.text
      .slice(mention.start, mention.end)
      .split(/\s+/)
      .filter((word) => !name.includes(word)).length;
    const after = /^,\s+((?:an?|the|\p{Lu}[\p{L}.'’-]*['’]s)\s+[^,.;“”"()]{4,60})(?=[,.])/u.exec(
      item.article.text.slice(mention.end, sentence.end),
    );
    if (taken.length === 0 && own === 0 && !after) return [];
    const start = mention.start - (taken.length ? before.length - before.lastIndexOf(taken[0] ?? '') : 0);
    const end = mention.end + (after ? after[0].length : 0);
    const words = tidy(item.article.text.slice(start, end));
    const lead = start > sentence.start ? '… ' : '';
    const size = taken.length + own + (after ? 3 : 0);
    return [
      {
        text: `${lead}${words} …`,
        sources: [{ articleId: item.article.id, start: sentence.start, end: sentence.end }],
        words: size,
        reworded: item.reading.reworded >= 0.5,
      },
    ];
  });
  return options.toSorted((a, b) => b.words - a.words)[0];
}

/** How often and where: counts are the bot's own, so they stand in a note. */
function presence(board: Board, actor: string): string {
  const items = [...board.items.values()].filter((item) => item.reading.mentions.some((one) => one.actor === actor));
  const mentions = items.flatMap((item) =>
    item.reading.mentions
      .filter((one) => one.actor === actor && one.by !== 'pronoun')
      .map((one) => item.article.text.slice(one.start, one.end)),
  );
  const publishers = new Set(items.map((item) => publisherFamily(board.publisherOf(item)))).size;
  const known = board.briefing.actors.find((one) => one.id === actor);
  const name = board.names.get(actor) ?? actor;
  const spellings = [...new Set(mentions.map((one) => one.replace(/\s+/g, ' ')))].filter(
    (one) => one !== name && (known?.aliases ?? []).includes(one),
  );
  const newest = items
    .map((item) => item.article.publishedAt ?? '')
    .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '');
  return [
    `Named ${mentions.length} ${mentions.length === 1 ? 'time' : 'times'} by ${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}`,
    ...(spellings.length ? [`also written ${spellings.join(', ')}`] : []),
    ...(newest ? [`last on ${dayName(newest)}`] : []),
  ]
    .join('; ')
    .concat('.');
}
