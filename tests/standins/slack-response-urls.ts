/** Slack's response URLs: each takes a few answers, and expires. */
import { blockProblems } from './slack-rules.ts';

type Json = Record<string, unknown>;
type ResponseUrl = { channel: string; user: string; uses: number; expired: boolean };

const USES = 5;

/** `keep` posts what was answered, for everybody or for one. */
export function createResponseUrls(base: string, keep: (channel: string, args: Json, only?: string) => unknown) {
  const urls = new Map<string, ResponseUrl>();
  return {
    make(channel: string, user: string): string {
      const id = String(urls.size + 1);
      urls.set(id, { channel, user, uses: 0, expired: false });
      return `${base}/response/${id}`;
    },
    expire(): void {
      for (const one of urls.values()) one.expired = true;
    },
    /** What is wrong with an answer, if anything is. */
    use(id: string, args: Json): string | undefined {
      const target = urls.get(id);
      if (!target || target.expired) return 'expired_url';
      if (target.uses >= USES) return 'used_url';
      const problems = blockProblems(args.blocks ?? [], 50);
      if (problems.length > 0) return 'invalid_blocks';
      target.uses += 1;
      keep(target.channel, args, args.response_type === 'in_channel' ? undefined : target.user);
      return undefined;
    },
  };
}
