import type { Language } from '@essaim/catalogue';

/**
 * Words that carry grammar and no idea, without accents, as `plainWords` gives them. They never make two texts alike;
 * they tell which language a text is in. Elisions (l', d', qu') are already apart. Each language has its own line.
 */
const functionWords: Record<Language, string> = {
  fr: `a afin ai ainsi alors apres as assez au aucun aucune aujourd aupres auquel aura aurait auront aussi autre autres aux auxquels
avaient avait avant avec avez avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles celui cent cependant certain certaine
certaines certains ces cet cette ceux chacun chaque chez ci combien comme comment contre d dans de debout dedans dehors deja depuis des
desormais devant deux doit doivent donc dont du durant elle elles en encore enfin ensuite entre es est et etaient etait etant ete etes etre
eu eux eurent fait faire fais fait faites faut fois font furent grace hors hui il ils j jamais je jusqu jusque l la laquelle le lequel les lesquels
leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes mien moi moins mon n ne ni non nos notre notres nous on ont ou par parce
parfois parmi pas pendant peu peut peuvent plupart plus plusieurs plutot pour pourquoi pourra pourrait presque pres puis puisque qu quand
quant que quel quelle quelles quelqu quelque quelques quels qui quoi s sa sans sauf se sein selon sera serait seront ses seul seule seulement si
sien sinon soi soient sois soit sommes son sont sous souvent soyons suis sur surtout t ta tandis tant te tel telle telles tels tes toi
ton toujours tous tout toute toutefois toutes tres trois trop tu un une unes uns va vais vers via voici voila vont vos votre vous vu y`,
  en: `a about above across after again against all almost also although always am among an and another any anyone anything are around as at
away be became because become been before behind being below between both but by came can cannot could d did do does doing done down during
each either else enough etc even ever every everyone everything few for from further get gets getting give given go goes going got had has
have having he hence her here hers herself him himself his how however i if in indeed instead into is it its itself just keep kept ll
let like m made make makes making many may maybe me might mine more most much must my myself near need needs neither never next no nobody
none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps please put quite
rather re s same see seem seems several shall she should since so some someone something sometimes still such t take taken than that the their
theirs them themselves then there therefore these they this those though through throughout thus to together too toward
towards two under until up upon us use used using ve very via was way ways we well were what whatever when where whether which while who whole whom
whose why will with within without would yet you your yours yourself`,
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const sets: Record<Language, ReadonlySet<string>> = { fr: setOf(functionWords.fr), en: setOf(functionWords.en) };

/** Grammar of one language that carries an idea in the other: a short title, "Car sharing", is not French by it. */
const ideasElsewhere: ReadonlySet<string> = new Set(['car']);

/** Whether a plain word is grammar in this language; in either of the two where the language is not known. */
export const isFunctionWord = (word: string, language: Language | null): boolean =>
  language ? sets[language].has(word) : (sets.fr.has(word) || sets.en.has(word)) && !ideasElsewhere.has(word);

/** Words that only one of the two languages uses for grammar: what a text's language is told by. */
export const tellsLanguage = (word: string): Language | null => {
  if (ideasElsewhere.has(word)) return null;
  const french = sets.fr.has(word);
  return french === sets.en.has(word) ? null : french ? 'fr' : 'en';
};
