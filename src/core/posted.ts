/** A line that a channel was shown and the words it rested on, so that the channel can be told when those words change. */
/** One line of the bot's own in one channel, with its words of one article. */
export type PostedLine = {
  /** The same for the same line in the same channel: what is shown every day is one row. */
  id: string;
  channel: string;
  articleId: string;
  headline: string;
  publisher: string;
  text: string;
  quotes: string[];
  /** When it was shown last, ISO. */
  at: string;
  /** The engine that cleaned the article then: another may clean the same page otherwise. */
  engine: string;
  /** The words no longer stand there. `toldAt`: when the channel was told. */
  corrected?: { kind: 'edited' | 'withdrawn'; noticedAt: string; toldAt?: string };
};
