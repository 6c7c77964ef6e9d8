/** Whether a given name is mostly a man's or a woman's: only ever used to rule a pronoun out. */

const WOMEN = new Set(
  `mary patricia jennifer elizabeth susan margaret karen nancy betty helen ruth sharon michelle carol kimberly deborah dorothy amy
  kathleen janet catherine katherine frances ann anne joyce diane alice julie heather evelyn jean cheryl joan kelly ashley
  judith rose janice nicole christine marie beth megan rachel carolyn irene jane lori hannah emily grace claire sarah sara laura
  karoline caroline carolin ursula ingrid astrid kirsten karin gudrun agnes esther miriam yvonne simone elise louise charlotte
  isabel carmen pilar dolores mercedes ines beatriz zoe chloe phoebe penelope nancy hillary kaja mette birgit annalena oksana
  yulia olga iryna natalia svetlana tatiana liz theresa angela giorgia marine christine ngozi aung xiomara jacinda sanna sheikh
  gretchen kristi kristen tulsi pam pamela amal fatima aisha leila noor mei ling yuki keiko sakura hyun-joo`.split(
    /\s+/,
  ),
);
const MEN = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
  andrew kenneth george kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric stephen jonathan larry justin
  scott brandon frank benjamin gregory samuel raymond patrick alexander jack dennis jerry steve jared marco joshua luca nikita ilya
  mustafa andrea elia joseph jesse peter pyotr vladimir volodymyr sergei sergey serhiy dmitry dmytro yuri yury yurii boris ivan igor
  oleg oleksandr aleksandr aleksei alexei andrei andriy nikolai mykola mikhail mykhailo viktor victor emmanuel friedrich olaf hans
  klaus wolfgang jens lars sven erik henrik anders magnus juan carlos luis jorge pedro javier manuel miguel antonio francesco giuseppe
  mohammed muhammad mohamed ahmed ali hassan hussein ibrahim omar khalid abdullah recep benjamin binyamin yoav joe keir boris rishi
  narendra xi li wei hiroshi kenji takeshi shinzo fumio jin ho-jin kirill rustem denys ruslan pavlo petro bohdan taras elon bill barack
  mike jake lindsey marc pete keith kash rainer jonas felix leo max otto emil`.split(/\s+/),
);

/** 'f', 'm', or undefined when the name does not tell. Names in -a are women's unless known otherwise. */
function genderOf(name: string): 'f' | 'm' | undefined {
  const given = (name.trim().split(/\s+/)[0] ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '');
  if (MEN.has(given)) return 'm';
  if (WOMEN.has(given)) return 'f';
  return given.length > 3 && name.includes(' ') && /a$/.test(given) ? 'f' : undefined;
}

/** What a third-person pronoun says of its person. */
function genderOfPronoun(pronoun: string): 'f' | 'm' {
  return /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'f' : 'm';
}

/** May this pronoun stand for a person of that name? */
export function mayStandFor(pronoun: string, name: string): boolean {
  const gender = genderOf(name);
  return gender === undefined || gender === genderOfPronoun(pronoun);
}
