/**
 * The nouns, in the order in which data flows: an article is read into a reading, readings are weighed into lines, lines
 * stand on cards, cards make a reply. All of it is plain JSON: days and instants are ISO strings, offsets are UTF-16.
 */
import type { DigestSettings, Weekday } from './digest-settings.ts';
import type { Language } from './language.ts';
import type { Inheriting } from './settings.ts';
import type { Watch } from './watch.ts';

/** A stretch of a text: `text` is `source.slice(start, end)`. */
export type Span = { text: string; start: number; end: number };

/** How the day of publication is known: the source states it, or it was reasoned from the text. */
export type DateBasis = 'stated' | 'reasoned';

/** One published text, cleaned of page furniture. Field names are schema.org NewsArticle's, in spirit. */
export type Article = {
  /** Stable: made from the address, or from the name under which the source keeps it. */
  id: string;
  url?: string;
  /** As stated by the source. Without one, `site` stands for it. */
  publisher?: string;
  /** The site's or file's name: stands for the publisher where none is stated. */
  site?: string;
  /** A wire service that the text credits ("Reuters", "AP"): its copies count as its own. */
  wire?: string;
  headline: string;
  byline?: string;
  /** ISO day (2025-12-02), month (2025-12) when no more is known, or instant. Absent when nothing tells. */
  publishedAt?: string;
  dateBasis?: DateBasis;
  /** For a reasoned day: the words it was reasoned from, in one sentence for a reader. */
  dateReason?: string;
  fetchedAt?: string;
  /** BCP 47, two letters where nothing more is known. */
  language: string;
  /** Paragraphs, headings and list items parted by newlines; nothing reworded, only furniture and white space taken out. */
  text: string;
};

/** What a source could tell about one item, before it is read. */
export type RawItem = {
  /** Unique within the source and stable over time: a path, an address. */
  key: string;
  /** `text` is plain text as scraped from a page; `article` an article whose fields the source states. */
  content: { type: 'text'; text: string } | { type: 'article'; fields: StatedFields; text: string };
  url?: string;
  /** The instant this item was obtained. */
  fetchedAt?: string;
};

/** Fields that a file or a feed states outright (front matter, schema.org NewsArticle). */
export type StatedFields = {
  headline?: string;
  publisher?: string;
  byline?: string;
  publishedAt?: string;
  language?: string;
  url?: string;
};

export type SentenceKind = 'prose' | 'heading' | 'item';

/** A sentence, heading or list item of an article, by offsets into `Article.text`. */
export type Sentence = Span & { kind: SentenceKind; paragraph: number };

export type NameKind = 'person' | 'organization' | 'place' | 'other';
export type Name = Span & { kind: NameKind };

/** Words of somebody: direct (in quotation marks) or reported. */
export type Quotation = Span & { direct: boolean; speaker?: Span; cue?: Span };

/** An expression of time and its TIMEX3 value (2025-12-02, 2025-10, 2025-W48, 2025). */
export type DateExpression = Span & { value: string };

/** A place where a text speaks of a known actor: by name, by role ("the harbour director") or by pronoun. */
export type Mention = { sentence: number; start: number; end: number; actor: string; by: 'name' | 'role' | 'pronoun' };

/**
 * How a claim stands among the articles: told by one publisher, by an independent second one, by a party in its own words;
 * denied by somebody; replaced by a newer state of the same thing.
 */
export type StandingStatus = 'reported' | 'seconded' | 'confirmed' | 'denied' | 'superseded';

/** `by` names who confirms or denies it, `cites` the citations that carry it. */
export type Standing = { status: StandingStatus; by?: string; cites: number[] };

/** Every claim about the world: words of articles with the citations that carry them. */
export type Line = {
  text: string;
  /** Numbers of citations on the same card; one at least. */
  cites: number[];
  /** Distinct publishers behind it; two copies of one wire story count once. */
  publishers: number;
  /** The day the line speaks of, with the precision that is known: 2025, 2025-10, 2025-12-02. */
  date?: string;
  speaker?: string;
  topic?: string;
  change?: 'new' | 'changed';
  /** The words of `text` that answer the question that was asked, by offsets into it. */
  answer?: { start: number; end: number };
  /** Of a topic: still open or agreed, where the line itself says so. */
  state?: 'open' | 'agreed';
  /** Absent where it is only reported, or was not asked. */
  standing?: Standing;
  /** Somebody of the team doubts a passage it rests on. */
  flagged?: { by: string; at: string; why?: string };
};

/** The exact words a line rests on: `quote === article.text.slice(start, end)`. */
export type Citation = {
  n: number;
  articleId: string;
  headline: string;
  publisher: string;
  url?: string;
  publishedAt?: string;
  quote: string;
  start: number;
  end: number;
};

/** A button is a saved command line. */
export type Action = { label: string; command: string };

export type TimelineEntry = { date: string; lines: Line[] };
export type PositionRow = { actor: string; topic: string; lines: Line[] };

export type Block =
  | { type: 'lines'; heading?: string; lines: Line[] }
  | { type: 'timeline'; heading?: string; entries: TimelineEntry[] }
  | { type: 'positions'; heading?: string; rows: PositionRow[] }
  | { type: 'dispute'; heading?: string; issue: string; sides: Line[] }
  | { type: 'table'; heading?: string; columns: string[]; rows: string[][] }
  | { type: 'chart'; heading?: string; alt: string; series: { name: string; points: [number, number][] }[] }
  | { type: 'note'; text: string };

export type Card = {
  id: string;
  kind: string;
  title: string;
  /** ISO: the newest article the card rests on; the moment of asking when it rests on none. */
  asOf: string;
  blocks: Block[];
  citations: Citation[];
  actions: Action[];
  /** Of its labels, where it was told before and its reply is in another; absent: that of the reply. */
  language?: Language;
};

export type Visibility = 'private' | 'channel';

/** What a command gives back. `id` names it for "Show the words" and "Share to channel"; `language` is that of its labels, absent: English. */
export type Reply = { id: string; visibility: Visibility; cards: Card[]; language?: Language };

/** A name of the story: its title in lists, its other names for matching. */
export type Topic = { id: string; title: string; words: string[] };

export type Role = { title: string; from?: string; to?: string };

export type Actor = {
  id: string;
  name: string;
  kind: 'person' | 'organization' | 'place';
  /** Other spellings and names; each stands for this actor wherever it occurs. */
  aliases: string[];
  /** Descriptions that mean this actor while the role held ("harbour director"). */
  roles: Role[];
};

/** All that is particular to one story, as `briefing.yaml` says it. */
export type Briefing = {
  id: string;
  /** The command word: `/talks`. */
  command: string;
  title: string;
  language: string;
  timezone: string;
  topics: Topic[];
  actors: Actor[];
  sources: SourceSpec[];
  /** How far back "new" and the cards look, in days; absent: as far as the corpus goes. */
  windowDays?: number;
  digest: { at: string; days: Weekday[] };
};

/** Which source to read and how; `type` picks the source, which checks the rest itself. */
export type SourceSpec = { type: string } & Record<string, unknown>;

/** A promise to post a digest in a channel. */
export type Subscription = DigestSettings &
  Inheriting & {
    id: string;
    briefingId: string;
    /** The adapter that posts it: discord, slack, terminal. */
    platform: string;
    channel: string;
    /** The next instant it is due, ISO, and the local time that it was computed from (2026-03-29T08:00). */
    dueAt: string;
    dueSlot?: string;
    /** The instant up to which the last digest that was posted told what is known. */
    lastSentAt?: string;
    /** Why nothing is posted any more (the channel is gone); a new `digest on` clears it. */
    pausedReason?: string;
    /** Since when nothing could be posted, when it is tried again, when its creator was told; gone with the next that is sent. */
    pause?: { at: string; probeAt: string; toldAt?: string };
    createdBy: string;
    createdAt: string;
    /** A message whenever something comes, in place of a digest by the clock. */
    watch?: Watch;
  };

/** One posting of one digest: claimed before it is sent, settled after; unique by subscription and due instant. */
export type Delivery = {
  id: string;
  subscriptionId: string;
  dueAt: string;
  state: 'claimed' | 'sent' | 'failed' | 'folded';
  claimedAt: string;
  settledAt?: string;
  attempts: number;
  /** The reply as it was rendered, so that a repeat sends the same words, and the instant it speaks for. */
  reply?: Reply;
  builtAt?: string;
  /** All of it was taken, too late, and a part was added behind it that says so. */
  lateSaid?: true;
  /** Not to be tried before this instant; absent while somebody is at it. */
  retryAt?: string;
  reason?: string;
};
