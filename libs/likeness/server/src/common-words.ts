import { plainWords } from './plain-words.ts';

/**
 * What nearly every description of a social project says, whatever its idea. A young instance has too few projects to
 * learn this by counting, so these words start out common there; once hundreds of projects are counted, the counts
 * decide. Whole words, inflected forms included; two languages together, since the list only ever weighs down.
 */
const commonWords = `
projet projets initiative initiatives association associations associatif collectif collectifs groupe groupes equipe equipes
habitants habitant habitante habitantes citoyens citoyen citoyenne citoyennes personnes personne gens public publics publique
quartier quartiers ville villes village villages commune communes local locale locaux locales territoire territoires region
lieu lieux espace espaces place places jour jours semaine semaines mois annee annees an ans heure heures temps
permettre permet permettent creer cree creation mettre mise proposer propose propositions developper developpement favoriser
aider aide aides soutenir soutien organiser organise organisation participer participation participatif participative participants
ensemble tous toutes commun commune solidaire solidaires solidarite social sociale sociaux sociales
besoin besoins objectif objectifs but action actions activite activites service services outil outils moyen moyens solution solutions
nouveau nouvelle nouveaux nouvelles bon bonne meilleur meilleure grand grande petit petite vie monde france francais
benevole benevoles benevolat membre membres partenaire partenaires acteur acteurs partage partager lien liens rencontre rencontres
project projects initiative initiatives association group groups team teams people person community communities local
neighbourhood neighborhood neighbours city town village area place places space day days week month year years time
help helps helping support create creating build building share sharing idea ideas work working new good better best
social public member members volunteer volunteers partner partners goal goals activity activities service services tool tools
way world life need needs together solution solutions provide offer organise organize participate join
`;

const common: ReadonlySet<string> = new Set(plainWords(commonWords).map(({ plain }) => plain));

/** Whether a plain word says little in any description of a social project. */
export const isCommonWord = (plain: string): boolean => common.has(plain);
