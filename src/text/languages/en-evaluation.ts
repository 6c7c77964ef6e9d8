/** English words that judge how talks, work or a process goes: well, or without result. Whole words, lower case. */
import { anywhere } from '../phrases.ts';

/** What is judged: a gathering, an effort, a course of things. */
export const PROCESS = anywhere(`
  talks, negotiation(s), discussion(s), meeting(s), summit, session, dialog(ue), conversation(s), consultations, visit, mission
  process, mediation, diplomacy, efforts, settlement, agreement, deal, compromise, accord, met, parted, sat down
`);

/** It goes well; stems of words that a negation turns are tested by the caller. */
export const WELL = anywhere(`
  optimis{tic,m}, productive, constructive, fruitful, useful, positive, encourag{ed,ing}, promising, hopeful, upbeat, on track
  {going,went,gone,go} (very,really,so,quite) well, successful, a success, look(s) better, step(s) forward
  {good,great,significant,real,major,substantial,considerable,some} progress, {made,making,make} (*) progress
  close to {a,an,the} {deal,agreement,accord}, (very) good {talks,meeting,conversation,discussions}
`);

/** Of these, what tells a result. Useful or constructive talks may well end without one: that is courtesy, and no contradiction. */
export const SUCCESS = anywhere(`
  {going,went,gone,go} (very,really,so,quite) well, progress, success(ful), fruitful, on track, breakthrough
  close to {a,an,the} {deal,agreement,accord}
`);

/** What takes a good word back in the same breath. */
export const QUALIFIED = /\b(?:but|although|though|however|yet|even so)\b/i;

/** Of these, what looks ahead rather than back. */
export const AHEAD = anywhere(
  'optimis{tic,m}, hopeful, upbeat, encouraged, promising, going (*) well, close to, on track',
);

/** It brought nothing. */
export const NO_RESULT = anywhere(`
  without .. {breakthrough,agreement,deal,result(s),progress,compromise,decision,accord,settlement,success}
  no .. {breakthrough,agreement,deal,compromise,progress,decision,settlement,result(s),accord,consensus,concessions}
  {little,minimal,scant,limited,meagre} {progress,result(s)}
  fail(s,ed,ure), collaps{ed,es,e}, br{oke,oken} {down,off}, deadlock(ed), stalemate, impasse
  fruitless, unproductive, inconclusive, empty-handed, {going,gone,went} nowhere
  {have,has,had}{n't,nt} {found,reached,made,agreed}, {have,has,had} not {found,reached,made,agreed}
  {did,could}{n't,nt} {agree,reach,bridge,make,find}, {did,could} not {agree,reach,bridge,make,find}
`);

/** No judgement of the process itself: a condition, a fear, a call. */
export const UNSURE =
  /\b(?:if|unless|whether|could|would|should|may|might|must|hop(?:e|es|ed|ing) (?:to|that|for)|in order to|risk)\b/i;
