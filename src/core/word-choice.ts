/** Choices between ways to say one thing: how often an editor takes the rare way, as against a synonym machine. */

/**
 * One meaning, the ways writers usually say it and the rare ones. A machine that replaces words takes the rare way as
 * readily as the usual; `natural` is the share of rare ways in edited English, rounded up to be on the safe side.
 */
export type Choice = { usual: RegExp; rare: RegExp; natural: number };

const choice = (usual: string, rare: string, natural: number): Choice => ({
  usual: new RegExp(`\\b(?:${usual})\\b`, 'gi'),
  rare: new RegExp(`\\b(?:${rare})\\b`, 'gi'),
  natural,
});

/** Frames of function words only, of which every text has many whatever it is about: no word of a subject is among them. */
export const CHOICES: Choice[] = [
  choice('but', '[a-z]+ however [a-z]+|alternatively|then again', 0.04),
  choice('in the', 'within the|inside the', 0.08),
  choice('at the', 'on the (?=(?:time|end|center|centre|meeting|summit|embassy|ministry|airport|university))', 0.15),
  choice('without', 'with out', 0.002),
  choice('throughout|within|whereas|although|therefore', 'through out|with in|where as|al though|there fore', 0.002),
  choice(
    'another',
    'every other (?!day|week|month|year|country|nation|state|person|one|member)|any other (?=[a-z]+ (?:in|of|to|for|from|with|on|at|was|is|has))',
    0.06,
  ),
  choice('where', ', the place|the place (?=the|a|an|he|she|they|it|his|her|their)', 0.02),
  choice('while', 'whilst|at the same time as', 0.1),
  choice(
    'although|though|even though',
    'regardless that|even supposing|even if (?=[a-z]+ was)|in spite of the fact that',
    0.04,
  ),
  choice(
    'despite',
    'regardless of (?!whether|what|how|who|where|which|the outcome|party|race|gender|age)|in spite of',
    0.12,
  ),
  choice(
    'those|these',
    'the ones (?!who|that|we|i|they|you|he|she|in|on|from|with|which|of)|a majority of these',
    0.005,
  ),
  choice(
    'because|as',
    'such because|as a result of (?=he|she|they|it|we|the [a-z]+ (?:is|are|was|were|has))|on account of',
    0.01,
  ),
  choice('such as|like|including', 'comparable to|akin to|corresponding to|very similar to|[a-z]+s, similar to', 0.05),
  choice(
    'was|were|is',
    'used to be (?=[a-z]+ed|no|not|the (?:first|primary|main|same|only|most)|very|also|on|at|in|to|(?:a|an) [a-z]+ (?:in|of))|used to be the',
    0.004,
  ),
  choice('might|may|could', 'would possibly|might be able to|may well (?!be|have)|would possibly be', 0.03),
  choice('will be|would be', 'will likely be|goes to be|shall be', 0.04),
  choice('according to', 'in keeping with|in line with|in step with|consistent with', 0.08),
  choice('about|on|over', 'referring to|in the case of|with reference to|relating to', 0.02),
  choice('also', 'additionally|moreover', 0.15),
  choice('under', 'underneath|beneath', 0.12),
  choice('against', 'in opposition to', 0.04),
  choice('around', 'round (?=the|a|it|them|his|her|their|its|[a-z]+ing|[0-9])', 0.12),
  choice(
    'by the|by a|by',
    '(?:led|made|done|owned|caused|disclosed|signed|issued|ordered|run|backed|written|held) (?:through|via|by way of)',
    0.02,
  ),
  choice(
    'only|just',
    'handiest|simplest (?=[a-z]+ (?:of|in|to|for))|most effective (?=one|a|the|two|when|if|in)|best (?=one|two|three|when|if)',
    0.008,
  ),
  choice('often|frequently', 'ceaselessly|incessantly', 0.03),
  choice('more', 'extra (?=[a-z]{5,}(?:ive|al|ous|ent|ant|ful|ed|ic|able|ible|ly)\\b)', 0.01),
  choice('more than', 'greater than|upwards of', 0.08),
  choice('less than|fewer than|at least', 'not up to|a minimum of', 0.06),
  choice('almost|nearly', 'just about|virtually|with regards to', 0.15),
  choice(
    'the most|one of the most',
    'essentially the most|probably the most|one of the crucial|some of the (?=[a-z]+ (?:important|powerful|famous|popular))',
    0.04,
  ),
  choice('using|the use of', 'the usage of|by the use of|making use of', 0.05),
  choice(
    'yesterday|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday',
    'the day past|the day before today|the day prior to this',
    0.01,
  ),
  choice('soon|quickly|immediately', 'once imaginable|as quickly as|straight away', 0.15),
  choice('get|got|received', 'were given (?=[a-z]+ (?:in|to|of))|have been given (?=to|into)', 0.05),
  choice('such as|as well as|and', 'in addition to (?=[a-z]+ and)|in conjunction with', 0.004),
];
