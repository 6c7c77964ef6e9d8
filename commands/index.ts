// The list of commands, in the order of help. A new command is a file beside this one and a line here.
import type { Command } from '../src/core/command.ts';
import { actor } from './actor.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { changes } from './changes.ts';
import { digest } from './digest.ts';
import { disputes } from './disputes.ts';
import { doctor } from './doctor.ts';
import { flag } from './flag.ts';
import { flags } from './flags.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { mute } from './mute.ts';
import { positions } from './positions.ts';
import { privacy } from './privacy.ts';
import { remove } from './remove.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { topic } from './topic.ts';
import { unflag } from './unflag.ts';
import { unwatch } from './unwatch.ts';
import { watch } from './watch.ts';
import { watches } from './watches.ts';
import { why } from './why.ts';
import { words } from './words.ts';

export const commands: Command[] = [
  status,
  changes,
  topic,
  actor,
  timeline,
  positions,
  disputes,
  ask,
  sources,
  add,
  remove,
  why,
  words,
  share,
  flag,
  flags,
  unflag,
  watch,
  watches,
  mute,
  unwatch,
  handover,
  digest,
  settings,
  doctor,
  help,
  privacy,
];
