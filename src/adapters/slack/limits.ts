/** What Slack accepts, each number with the page that states it, and what we keep below. */

/** Blocks in one message. https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS = 50;

/** Blocks in an App Home view. https://docs.slack.dev/reference/block-kit/blocks */
export const HOME_BLOCKS = 100;

/**
 * All characters of one message. Nowhere documented for sections; `chat.postMessage` answers `msg_blocks_too_long` from
 * about 12,000 to 13,200 on. https://github.com/slackapi/bolt-js/issues/2509, https://github.com/slackapi/bolt-js/issues/2867
 */
const MESSAGE_CHARACTERS = 12_000;

/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const SECTION_TEXT = 3_000;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_TEXT = 150;

/** Any other text object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const TEXT_OBJECT = 3_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
export const SELECT_OPTIONS = 100;

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;

/** Uses and life of a `response_url`. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export const RESPONSE_URL_USES = 5;

/** Between two messages in one channel. https://docs.slack.dev/apis/web-api/rate-limits */
export const CHANNEL_PACE_MS = 1_000;

/** Between two messages in one workspace: Slack allows "several hundred" a minute, this makes 240. The same page. */
export const WORKSPACE_PACE_MS = 250;

/** Buttons beside each other before a reader on a phone loses them: ours, not Slack's. */
export const BUTTONS_IN_A_ROW = 5;

/** Columns of monospace that a phone shows without wrapping: ours. */
export const TABLE_COLUMNS = 44;

/** Room for a headline among the sources and for a note beside the day: with more, small print fills a phone. Ours. */
export const HEADLINE_TEXT = 60;
export const NOTE_TEXT = 300;

/** Room for one row of text, so that a heading and a row always share a section: ours. */
export const ROW_TEXT = 2_500;

/**
 * Room for the text that stands for the blocks in notifications and screen readers: ours; 4,000 is the most that Slack
 * advises. https://docs.slack.dev/reference/methods/chat.postMessage#truncating
 */
export const FALLBACK_TEXT = 2_500;

/** Room for the blocks of one message: what all characters leave beside the fallback and the flags. Ours. */
export const BLOCKS_CHARACTERS = MESSAGE_CHARACTERS - FALLBACK_TEXT - 500;

/** Characters as they travel, which is never less than what a reader sees: quotes and backslashes count twice. */
export function size(value: unknown): number {
  return JSON.stringify(value).length;
}
