// Who is meant by a description or a pronoun; silence where two fit.

import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';
import { actor, item, STRIKE } from './story.ts';

describe('descriptions, without a briefing that lists anybody', () => {
  const NOBODY = { ...STRIKE, actors: [], topics: [] };
  /** Whom the descriptions of a text stand for. */
  const described = (text: string) => {
    const { article, reading } = item(text, {}, NOBODY);
    return reading.mentions
      .filter((one) => one.by === 'role')
      .map((one) => `${article.text.slice(one.start, one.end)}=${one.actor}`);
  };

  it.each([
    ['U.S. special envoy Sten Varga met ministers in Oslo. The envoy left at noon.', 'envoy=sten-varga'],
    ['U.S. special envoy Sten Varga met ministers. In May the American envoy left.', 'American envoy=sten-varga'],
    ['Mia Strand, the union’s chair, left the hall. The chair said nothing.', 'chair=mia-strand'],
    ['Mia Strand, chair of the union, left the hall. The union chair said nothing.', 'union chair=mia-strand'],
    ['The club’s manager, Jorge Pinto, resigned. Reporters asked the manager why.', 'manager=jorge-pinto'],
    ['Former finance minister Olav Brandt was held. The former minister denied it.', 'former minister=olav-brandt'],
    ['Erik Moberg is the team’s chief scientist. The scientist expects rain.', 'scientist=erik-moberg'],
    ['Vice President Ann Bell spoke. The vice president then left.', 'vice president=ann-bell'],
    ['Anna Berg thanked her coach, Rita Vogel. The coach wept.', 'coach=rita-vogel'],
    ['The French president, Luc Morel, met Chancellor Eva Brandt. The chancellor left.', 'chancellor=eva-brandt'],
    ['The foul was on striker Marcus Hale. Coach Dana Ruiz took the striker off.', 'striker=marcus-hale'],
  ])('%s', (text, who) => {
    expect(described(text)).toEqual([who]);
  });

  it.each([
    ['two bear the noun', 'Envoy Sten Varga met envoy Luca Mori. The envoy left at noon.'],
    [
      'a nameless one bears it too',
      'Kremlin spokesman Anton Belov spoke. A spokesman for the bank did not. The spokesman left.',
    ],
    ['another nation is said', 'Russian President Viktor Sorin spoke. The Finnish president listened.'],
    ['and from then on', 'Russian President Viktor Sorin spoke. The Finnish president listened. The president left.'],
    ['the office is another', 'Former minister Olav Brandt was held. The minister said so.'],
    ['the deputy is not the chief', 'Vice President Ann Bell spoke. The president was away.'],
    ['words behind it narrow it', 'Envoy Sten Varga left. The envoy to Kenya stayed. The envoy who resigned slept.'],
    ['it is somebody’s word', 'Envoy Sten Varga left. “The envoy is late,” a guard said.'],
    ['somebody of unknown office came between', 'Russian President Viktor Sorin met Alan Reed. The president smiled.'],
    ['nobody was introduced yet', 'The envoy left at noon. Later envoy Sten Varga came back.'],
    ['it is part of a name', 'Envoy Sten Varga left. The Envoy Luca Mori stayed.'],
    [
      'a title stands before a name not understood',
      'Judge Alice Norwood spoke. Judge Of Xi spoke too. The judge left.',
    ],
    ['it was long ago', 'Envoy Sten Varga left. It rained. It rained. It rained. It rained. The envoy slept.'],
  ])('none where %s', (_, text) => {
    expect(described(text)).toEqual([]);
  });

  it('what the briefing says of others counts', () => {
    const port = { ...STRIKE, actors: [actor('Rainer Haas', { roles: [{ title: 'port director' }] })] };
    const text = 'Museum director Ann Bell met Rainer Haas. The director left. The museum director slept.';
    expect(mentions(text, {}, port).filter((one) => /director/.test(one))).toEqual(['museum director=ann-bell']);
  });

  it('a pronoun may go on from a description', () => {
    expect(mentions('Coach Dana Ruiz left. The coach said she was ill.', {}, NOBODY)).toEqual([
      'Dana Ruiz=dana-ruiz',
      'coach=dana-ruiz',
      'she=dana-ruiz',
    ]);
  });
});

describe('pronouns', () => {
  const told = (text: string) => mentions(text).filter((one) => /^(?:he|she|him|his|her)=/i.test(one));

  it('take the only person of the sentence before', () => {
    expect(told('Rainer Haas left the hall. He said nothing more.')).toEqual(['He=rainer-haas']);
  });

  it('take the person named in their own sentence', () => {
    expect(told('Petra Lund said she would wait.')).toEqual(['she=petra-lund']);
  });

  it('take the one whom their gender allows', () => {
    expect(told('Petra Lund met Rainer Haas on the quay. She left first.')).toEqual(['She=petra-lund']);
    expect(told('Petra Lund met Rainer Haas on the quay. He left first.')).toEqual(['He=rainer-haas']);
  });

  it('are left alone where two could be meant', () => {
    expect(told('At noon on the quay by the old lighthouse Jonas Berg met Rainer Haas. He left first.')).toEqual([]);
  });

  it('are left alone where nobody was named', () => {
    expect(told('The hall was empty. He left first.')).toEqual([]);
    expect(told('Petra Lund left.\n\nHe was late.')).toEqual([]);
  });

  it.each([
    [
      'the object of the clause is not its subject',
      'President Rainer Haas spoke. On Sunday, he urged the president to go.',
    ],
    ['who is named behind it is not meant', 'Petra Lund spoke. Her worries grew after Lund’s speech on the quay.'],
    ['a surname of two people may be meant', 'Olga and Ines Berg met. Petra Lund waited. Berg wept when she left.'],
    ['a nameless person may be meant', 'Rainer Haas arrived. A guard slipped when he ran.'],
    ['whom the sentence opens with may be meant', 'Rainer Haas arrived. The child was in town when he fell ill.'],
    ['another pronoun of nobody known may be meant', 'He met Rainer Haas on the quay. He left first.'],
    ['the speaker changed', 'Rainer Haas arrived. SVEN BERG, REPORTER: He is late.'],
    ['nothing tells the gender', 'Quill Tarvo left the hall. He said nothing more.'],
    ['the only name is a woman’s', 'Veronica Tarvo left the hall. He said nothing more.'],
    ['words in marks do not lean on those before them', 'Rainer Haas arrived. “He lied to the crew,” dockers said.'],
  ])('are left alone where %s', (_, text) => {
    expect(text).toMatch(/\b(?:he|her|she)\b/i);
    expect(told(text)).toEqual([]);
  });

  it('take whom the text calls so elsewhere', () => {
    expect(told('Mr Quill Tarvo left the hall. He said nothing more.')).toEqual(['He=quill-tarvo']);
    expect(told('Quill Tarvo praised her own crew. Rain fell. Quill Tarvo left the hall. She said no more.')).toEqual([
      'her=quill-tarvo',
      'She=quill-tarvo',
    ]);
  });

  it('go on in the next paragraph, and lead from a quotation to who said it', () => {
    expect(told('Rainer Haas arrived.\n“The quay is closed,” he said.')).toEqual(['he=rainer-haas']);
  });
});
