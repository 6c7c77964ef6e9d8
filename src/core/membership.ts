/** What a platform knows of a person's standing in a server or workspace, asked only when it matters. */
import type { Group } from './settings.ts';

/** Yes or no; `lacks` names the scope or permission without which the platform does not tell. */
export type Answer = boolean | { lacks: string };

export interface Membership {
  /** What the platform's groups of people are: roles of a server, user groups of a workspace. */
  groups: 'role' | 'user group';
  /** May they manage the server, are they an admin of the workspace? */
  manages(): Promise<Answer>;
  /** Are they of this group? */
  belongs(group: Group): Promise<Answer>;
  /** The group that was typed as a name, mention or id; undefined where there is none. */
  find(typed: string): Promise<Group | { lacks: string } | undefined>;
}
