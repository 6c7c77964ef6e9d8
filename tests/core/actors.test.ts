// Who is meant: names, roles while they are held, pronouns, people the briefing does not list; silence where two fit.
import { describe, expect, it } from 'vitest';
import { mergeIdentities, withIdentities } from '../../src/core/identities.ts';
import { actor, item, STRIKE } from './story.ts';

/** The mentions of a text as "words=actor". */
function mentions(text: string, more: Parameters<typeof item>[1] = {}, briefing = STRIKE): string[] {
  const { article, reading } = item(text, more, briefing);
  return reading.mentions.map((one) => `${article.text.slice(one.start, one.end)}=${one.actor}`);
}

describe('names', () => {
  it('a surname alone, a title and an alias are the actor', () => {
    expect(mentions('Lund waited. Chairwoman Lund spoke. R. Haas left the harbour with Ms Moen.')).toEqual([
      'Lund=petra-lund',
      'Lund=petra-lund',
      'R. Haas=rainer-haas',
      'Moen=ingrid-moen',
    ]);
  });

  it.each([
    ['Haas’s offer fell.', 'Haas'],
    ["Haas's offer fell.", 'Haas'],
    ["Haas' offer fell.", 'Haas'],
    ['Lunds offer fell.', 'Lund'],
    ['LUND: the offer fell. Lund said so.', 'Lund'],
    ['Dockers’ Union members voted.', 'Dockers’ Union'],
    ['Dockers Union members voted.', 'Dockers Union'],
    ['Dockers rejected the offer.', 'Dockers'],
  ])('%s', (text, name) => {
    const { article, reading } = item(text);
    expect(reading.mentions.map((one) => article.text.slice(one.start, one.end))).toContain(name);
  });

  it('a name inside a longer word or another name is nobody', () => {
    expect(mentions('Lundberg and Haasland are towns. The lund grows.')).toEqual([]);
  });

  it('a surname two people of the briefing share is neither of them', () => {
    const two = { ...STRIKE, actors: [actor('Petra Lund'), actor('Olav Lund')] };
    const alone = mentions('Lund refused to sign the paper.', {}, two).join();
    expect(alone).not.toMatch(/petra|olav/);
    expect(mentions('Olav Lund refused to sign the paper.', {}, two)).toEqual(['Olav Lund=olav-lund']);
  });

  it('a shared surname is both’s, so that alone it is neither', () => {
    const found = mentions('Sven and Anna Berg won. Berg was tired.');
    expect(found).toEqual(['Sven=sven-berg', 'Anna Berg=anna-berg']);
    expect(mentions('Mr. Ade and Ms. Ade own the land. Ade declined to comment.')).toEqual([]);
  });

  it('somebody else of the same surname is not the listed one', () => {
    const found = mentions('Marta Lund opened a bakery. Petra Lund stayed away.');
    expect(found).toEqual(['Marta Lund=marta-lund', 'Petra Lund=petra-lund']);
  });
});

describe('nobody is named by', () => {
  it.each([
    ['a question in capitals', 'HOW MANY DOCKERS HAVE DIED? Nobody knows. Some died.'],
    ['an adverb that opens a sentence', 'Luckily Thunder stayed away from the quay.'],
    ['a given name alone', 'Veronica stayed away from the quay.'],
    ['the reporter’s label', 'SIGRID VOLD, HARBOUR TV ANCHOR: The quay is shut.\nSigrid Vold asked why.'],
  ])('%s', (_, text) => {
    expect(mentions(text)).toEqual([]);
  });

  it('capitals, but by the same words elsewhere, which are shown as they stand there', () => {
    const { reading } = item('JONAS BERG SAILS AGAIN\nA ship left. Jonas Berg sailed with it.');
    expect(reading.found).toEqual([{ id: 'jonas-berg', name: 'Jonas Berg' }]);
  });
});

describe('roles', () => {
  it.each([
    ['2031-02-10', 'rainer-haas'],
    ['2031-02', 'rainer-haas'],
    ['2031-03-01', 'ingrid-moen'],
    ['2033-01-01', 'ingrid-moen'],
  ])('in an article of %s the port director is %s', (publishedAt, who) => {
    expect(mentions('Then the port director signed the paper.', { publishedAt })).toEqual([`port director=${who}`]);
  });

  it('before anybody of the briefing held it, it is nobody of them', () => {
    expect(mentions('The port director signed the paper.', { publishedAt: '2028-12-31' })).toEqual([]);
  });

  it('a role before a name is part of that name, also of a stranger', () => {
    expect(mentions('Port director Sven Berg signed.', { publishedAt: '2031-03-05' })).not.toContain(
      'Port director=ingrid-moen',
    );
  });
});

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

describe('one person across articles', () => {
  const merged = (...texts: string[]) => {
    const items = texts.map((text) => item(text));
    const who = mergeIdentities(STRIKE, items);
    return items.map((one) => [...new Set(withIdentities(one, who).reading.mentions.map((mention) => mention.actor))]);
  };

  it('two spellings of one transliterated name', () => {
    const [first, second] = merged(
      'Serhiy Kovalskyy sailed north. Serhiy Kovalskyy came back.',
      'Serhii Kovalskiy sailed on Monday.',
    );
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it('initials and a middle name', () => {
    const [first, second, third] = merged(
      'Henrik Dahlberg signed. Henrik Dahlberg left.',
      'The paper was signed by H. Dahlberg today.',
      'Henrik Olaf Dahlberg slept.',
    );
    expect(third).toEqual(first);
    if (second?.length) expect(second).toEqual(first);
  });

  it('a surname alone in one article is the full name of another', () => {
    const [full, short] = merged('Henrik Dahlberg signed the paper.', 'Mr Dahlberg refused to speak to reporters.');
    expect(short).toEqual(full);
  });

  it('two people of one surname stay two, and the surname alone is neither', () => {
    const [one, other, short] = merged(
      'Henrik Dahlberg signed the paper.',
      'Sofia Dahlberg refused to sign.',
      'Mr Dahlberg refused to speak to reporters.',
    );
    expect(one).toEqual(['henrik-dahlberg']);
    expect(other).toEqual(['sofia-dahlberg']);
    expect(short).not.toEqual(one);
    expect(short).not.toEqual(other);
  });
});
