import type { DemonstrationProject } from '../types.ts';

/** Help with screens, forms and passwords. */
export const digitalHelpProjects: readonly DemonstrationProject[] = [
  {
    key: 'cafe-connexion-mende',
    title: 'Café connexion',
    summary:
      "Le mardi à Mende, on vient avec son téléphone ou son ordinateur et ses questions ; autour d'un café, quelqu'un aide, sans faire à la place.",
    description: `## Pour qui
Pour qui a oublié un mot de passe, reçu un message louche, un dossier de retraite à remplir ou une tablette offerte par les enfants. Moyenne d'âge 71 ans, mais il y a aussi des jeunes qui ne savent pas joindre un fichier.

## Comment
Quatre tables, quatre aidants. Une question à la fois. On s'assied **à côté**, la personne tient la souris. On repart avec une fiche écrite à la main, trois lignes, de sa propre écriture.

## Nos limites
On ne tape jamais le mot de passe de quelqu'un. On n'entre pas sur un compte bancaire. Les démarches sociales compliquées sont orientées vers la maison France services.

## Formation
Aurore forme les aidants : une matinée, surtout sur la patience.`,
    themes: ['numerique', 'acces-droits', 'grand-age'],
    territory: { kind: 'COMMUNE', code: '48095' }, // Mende
    stage: 'ACTIVE',
    publishedDaysAgo: 625,
    welcomesNewcomers: true,
    members: [
      { person: 'aurore', role: 'HOLDER' },
      { person: 'guilhem', role: 'CONTRIBUTOR' },
    ],
    followers: ['ahmed', 'mathilde'],
    expectations: { wouldUse: 4, uses: 8, wouldHelp: 4 },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'aurore',
            daysAgo: 600,
            body: `Une salle avec du réseau, un café correct, quatre aidants qui savent dire « je ne sais pas, cherchons ».

Une ardoise à l'entrée : prénom, question en trois mots. On appelle dans l'ordre.`,
          },
          {
            by: 'aurore',
            daysAgo: 188,
            message: 'Mots de passe, arnaques',
            body: `Une salle avec du réseau, un café correct, quatre aidants qui savent dire « je ne sais pas, cherchons ».

Une ardoise à l'entrée : prénom, question en trois mots. On appelle dans l'ordre.

**Les mots de passe.** Chacun apporte un carnet. Oui, un carnet de papier, rangé chez soi : pour nos visiteurs, c'est plus sûr que le même mot partout.

**Les arnaques.** Cinq minutes au début de chaque séance, avec un vrai message reçu dans la semaine par quelqu'un de la salle. C'est le moment le plus suivi.`,
          },
        ],
      },
    ],
  },
  {
    key: 'permanence-numerique-bressuire',
    title: 'Permanences numériques en mairie',
    summary:
      'Une conseillère tourne dans neuf mairies du Bressuirais pour accompagner les habitants dans leurs démarches en ligne, sur rendez-vous.',
    description: `Dispositif porté par l'intercommunalité, pour faire suite à la fermeture de deux guichets.

Rendez-vous de 45 minutes, à prendre auprès du secrétariat de la mairie de son choix. Démarches concernées : impôts, carte grise, retraite, prestations familiales, logement, santé.

La conseillère signe un mandat avec l'usager lorsqu'elle agit à sa place. Bilan annuel transmis au conseil communautaire : 1 180 rendez-vous, 62 % de personnes de plus de 60 ans, délai moyen de 6 jours.

Nous souhaitons échanger avec les initiatives bénévoles du territoire, qui reçoivent un public que nous ne voyons pas.`,
    themes: ['numerique', 'acces-droits'],
    territory: { kind: 'COMMUNE', code: '79049' }, // Bressuire
    stage: 'ACTIVE',
    publishedDaysAgo: 445,
    welcomesNewcomers: false,
    members: [{ person: 'mathilde', role: 'HOLDER' }],
    followers: ['aurore'],
    expectations: { wouldUse: 1, uses: 5, wouldHelp: 0 },
  },
  {
    key: 'coup-de-pouce-clavier-aubervilliers',
    title: 'Coup de pouce clavier',
    summary:
      "Des lycéens d'Aubervilliers aident le samedi matin celles et ceux que l'informatique bloque, à la médiathèque et en plusieurs langues.",
    description: `Douze lycéens volontaires, un animateur. On parle soninké, arabe, portugais, tamoul et français.

Les parents du quartier viennent surtout pour l'espace des collèges et lycées : lire les notes, justifier une absence, écrire au professeur principal. On a donc commencé par là, et par le vocabulaire.

Les lycéens reçoivent une attestation, et un peu d'estime de soi.`,
    themes: ['numerique', 'jeunesse', 'education'],
    territory: { kind: 'COMMUNE', code: '93001' }, // Aubervilliers
    stage: 'ACTIVE',
    publishedDaysAgo: 176,
    welcomesNewcomers: true,
    members: [{ person: 'joao', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 4, wouldHelp: 3 },
  },
  {
    key: 'ecrivain-public-reunion',
    title: 'La table à écrire',
    summary:
      'À Saint-Denis de La Réunion, un écrivain public et des bénévoles aident à écrire lettres, dossiers et formulaires en ligne, en créole ou en français.',
    description: `Une table, deux chaises, une imprimante, sous la varangue d'une case prêtée.

Les gens viennent dire leur affaire en créole ; on l'écrit ensemble en français. Souvent la lettre n'était pas le vrai sujet.

Tous les matins sauf le lundi. Gratuit. Secret absolu, affiché au mur.

Nous cherchons quelqu'un qui connaisse bien le droit du logement, une matinée par mois.`,
    themes: ['acces-droits', 'numerique'],
    territory: { kind: 'COMMUNE', code: '97411' }, // Saint-Denis
    stage: 'ACTIVE',
    publishedDaysAgo: 370,
    welcomesNewcomers: true,
    members: [
      { person: 'expedit', role: 'HOLDER' },
      { person: 'rosemay', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 1, uses: 4, wouldHelp: 2 },
  },
  {
    key: 'bus-des-demarches-gueret',
    title: 'Le bus des démarches',
    summary:
      'Un camping-car équipé de trois postes parcourt les foires de la Creuse pour aider aux formalités en ligne et vérifier les droits oubliés.',
    description: `Itinérance sur dix-huit foires et marchés. À bord, un médiateur numérique et, un jour sur deux, un agent de la caisse d'assurance maladie.

Fiche établie à partir d'un rapport public ; l'association qui porte le véhicule ne s'est pas encore manifestée sur Essaim.

Le calendrier des foires est affiché dans les mairies en début de trimestre.`,
    themes: ['numerique', 'acces-droits'],
    territory: { kind: 'DEPARTEMENT', code: '23' }, // Creuse
    stage: 'ACTIVE',
    publishedDaysAgo: 420,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: "Cartographie ouverte de l'inclusion numérique",
      url: 'https://carto-inclusion.example/23/bus-des-demarches',
      licence: 'Licence Ouverte 2.0',
    },
    followers: ['paulette'],
  },
  {
    key: 'ordinateurs-remis-en-route',
    title: 'Remis en route',
    summary:
      "À Saint-Étienne, on récupère des ordinateurs d'entreprise, on y met un système libre et on les cède à 40 € aux familles, avec trois séances pour apprendre.",
    description: `Un ordinateur sans personne pour vous aider reste dans le placard. C'est pourquoi nous ne donnons jamais la machine seule.

1. Collecte auprès d'entreprises (effacement certifié des disques).
2. Atelier du jeudi : tri, nettoyage, installation. Ouvert à qui veut apprendre.
3. Cession à 40 €, sur orientation d'une école ou d'une assistante sociale, ou sur simple demande.
4. Trois séances, obligatoires et agréables.

812 machines depuis le début. Environ une sur cinq n'est bonne que pour les pièces.`,
    themes: ['numerique', 'reemploi', 'insertion'],
    territory: { kind: 'COMMUNE', code: '42218' }, // Saint-Étienne
    stage: 'ACTIVE',
    publishedDaysAgo: 685,
    welcomesNewcomers: true,
    members: [{ person: 'ahmed', role: 'HOLDER' }],
    followers: ['leila', 'aurore'],
    expectations: { wouldUse: 5, uses: 4, wouldHelp: 3 },
    pages: [
      {
        slug: 'effacer-un-disque',
        title: 'Effacer un disque et le prouver',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'ahmed',
            daysAgo: 650,
            body: `Une entreprise donne quand elle est tranquille. Effacement complet, numéro de série, date, nom de l'opérateur, certificat signé envoyé dans la semaine. Les disques en panne sont percés devant témoin.`,
          },
        ],
      },
    ],
  },
];
