/** What is kept about a person, as counts, and its removal. */

/** `subscriptions` are digests that the person set up, `watches` what they set to be watched. */
export type KeptAbout = {
  looks: number;
  subscriptions: number;
  watches: number;
  replies: number;
  flags: number;
  acknowledgements: number;
  /** What they chose for themselves. */
  settings: number;
};

export interface Privacy {
  about(): Promise<KeptAbout>;
  forget(): Promise<void>;
}
