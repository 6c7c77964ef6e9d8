/** Slack's renderer keeps the contract of all renderers and, beyond it, what is particular to Slack. */
import { renderSlack, type SlackMessage } from '../../src/adapters/slack/render.ts';
import { rendererContract } from '../contracts/adapter.ts';
import { actions, active, marks, shown } from '../standins/slack-reading.ts';
import { messageError } from '../standins/slack-rules.ts';

rendererContract<SlackMessage>({
  name: 'slack',
  render: renderSlack,
  violations: (body) => {
    const refusal = messageError(body);
    const total = JSON.stringify(body).length;
    return [
      ...(refusal ? [refusal.error, ...refusal.messages] : []),
      ...(total > 12_000 ? [`${total} characters in all`] : []),
      ...(body.text.trim() === '' ? ['no fallback text'] : []),
    ];
  },
  active,
  shown,
  marks,
  actions,
});
