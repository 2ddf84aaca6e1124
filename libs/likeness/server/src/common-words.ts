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
way world life thing things lets need needs together solution solutions provide offer organise organize participate join
`;

/** What proposals do, to whatever it is: acts, measures and quantities. */
const commonActs = `
creons instaurer instauration installer installation equiper equipement equipements deployer deploiement renforcer renforcement
garantir garantie garanties encourager encouragement faciliter facilitation ameliorer amelioration augmenter augmentation reduire
reduction diminuer diminution generaliser generalisation ouvrir ouverture amenager amenagement reamenager reamenagement implanter
implantation lancer lancement proposition promouvoir promotion valoriser valorisation donner rendre faire obliger obligation
obligatoire interdire interdiction imposer supprimer suppression retablir retablissement remettre retour revenir mener lutter
lutte contre accompagner accompagnement accueillir accueil construire construction renover renovation agrandir etendre extension
elargir elargissement multiplier doubler tripler doublement triplement poursuivre continuer engager adopter etablir etablissement
etablissements elaborer experimenter experimentation instituer institution systematiser systematique systematiquement mieux plus
davantage dynamiser redynamiser sensibiliser sensibilisation informer information informations repondre concevoir conception
realiser realisation utiliser utilisation utilisateurs simplifier simplification assurer offrir offre offres apporter prevoir
pratique pratiques destine destinee afin idee idees article programme programmes plan plans dispositif dispositifs mesure mesures
politique politiques publiques municipal municipaux municipale municipales arrondissement loi lois etat national nationale systeme
systemes niveau cadre type types nombre fois euros euro million millions make making set start starting launch providing offering
supporting improve improving increase increasing reduce reducing encourage encouraging promote promoting develop developing
development use using user users enable enabling allow allows allowing give giving bring bringing connect connecting engage
engaging get getting organising organizing run running concept concepts program programs great different ways global everyone
everybody someone simple easy easily works needed could would people's thing things lot think thinking learn based inspiration
example challenge challenges question problem problems opportunity opportunities system systems platform experience experiences
`;

/** Plain words that say little in any description of a social project. */
export const commonPlainWords: ReadonlySet<string> = new Set(
  plainWords(`${commonWords} ${commonActs}`).map(({ plain }) => plain),
);

/** Whether a plain word says little in any description of a social project. */
export const isCommonWord = (plain: string): boolean => commonPlainWords.has(plain);
