/** English cues that something was decided or came about: what news tells as an outcome. */
import { anywhere } from '../phrases.ts';

/** Verbs and nouns with which news tells that something was settled, or that it was not. */
export const OUTCOME = anywhere(`
  agree(d,s), accept{ed,s}, approv{ed,es}, adopt{ed,s}, pass{ed,es}, sign{ed,s}, ratif{ied,ies}, grant{ed,s}, settl{ed,es}
  reject{ed,s}, refus{ed,es}, veto{ed,es}, vot{ed,es}, dismiss{ed,es}, overturn{ed,s}, upheld, upholds, struck, strike(s) a deal
  rul{ed,es} {that,against,in,out,for}, order{ed,s}, convict{ed,s}, acquit{ted,s}, sentenc{ed,es}, charg{ed,es} with, arrest{ed,s}, fin{ed,es}
  declar{ed,es}, confirm{ed,s}, announc{ed,es}
  stop{ped,s}, block{ed,s}, ban{ned,s}, suspend{ed,s}, halt{ed,s}, freezes, froze(n), impos{ed,es}, lift{ed,s}, releas{ed,es}
  resum{ed,es}, postpon{ed,es}, delay{ed,s}, extend{ed,s}, cancel{ed,led,s}, called off
  raise(d), cut(s) {its,the}
  appoint{ed,s}, chose(n), pick{ed,s}, award{ed,s}, elect{ed,s}, win(s), won, los{t,es}
  resign{ed,s}, quit(s), step{ped,s} down, hand{ed,s} over, oust{ed,s}, toppl{ed,es}, overthr{ew,own}
  flee(s), fled, surrender{ed,s}, kill{ed,s}, captur{ed,es}, seiz{ed,es}, withdr{ew,aw,aws}
  end{ed,s}, conclud{ed,es}, collaps{ed,es}, fail{ed,s}, {broke,break(s)} {down,off,up,deadlock,the deadlock}, walk{ed,s} out, parted
  made no, make(s) no, reach(ed,es) {a,an,no}, {deal,agreement,accord,settlement} {was,is,has been} {reached,signed,found,struck}
  without .. {breakthrough,agreement,deal,result(s),progress,compromise,decision,accord,settling}
  no .. {breakthrough,agreement,deal,compromise,progress,decision,settlement,result(s),accord,consensus}
  not .. {agreed,reached,found,settled,resolved}
`);
