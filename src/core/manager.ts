/** Who may change what a channel or a story gets. */
import type { Request } from './command.ts';
import { UserError } from './errors.ts';

/** Throws a UserError for people whom the platform does not let manage; `what` completes "may". */
export function requireManager({ mayManage }: Request, what: string): void {
  if (mayManage === false)
    throw new UserError(`Only people who may manage this server or channel can ${what}. Ask one of them.`);
}
