/** Who may change what a channel or a story gets. */
import type { Request } from './command.ts';
import { UserError } from './errors.ts';

/** Throws a UserError where the sources, which all share whom the bot serves, are not to be changed. */
export function requireSourceManager(request: Request): void {
  if (request.mayChangeSources === false)
    throw new UserError(
      'The sources of this story are shared by every workspace that uses me, so they are not changed from here. Ask whoever runs me.',
    );
  requireManager(request, 'change the sources of this story');
}

/** Throws a UserError for people whom the platform does not let manage; `what` completes "may". */
export function requireManager({ mayManage }: Request, what: string): void {
  if (mayManage === false)
    throw new UserError(`Only people who may manage this server or channel can ${what}. Ask one of them.`);
}
