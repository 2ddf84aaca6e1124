import type { DemonstrationProject } from '../types.ts';

/** Deciding, saving and working together. */
export const citizenProjects: readonly DemonstrationProject[] = [
  {
    key: 'assemblee-de-vallee-digne',
    title: 'Assemblée de vallée',
    summary:
      "Quatre fois par an, les habitants de la vallée de la Bléone débattent d'un sujet qu'ils ont choisi et remettent leurs propositions aux élus.",
    description: `Une centaine de personnes, des tables de huit, un tirage au sort d'un tiers des présents dans les listes électorales, une garderie et une soupe.

Les élus viennent, écoutent, ne parlent qu'à la fin. Ils se sont engagés à répondre par écrit sous deux mois, oui, non ou pourquoi pas. Sur dix-neuf propositions : huit adoptées, cinq refusées avec des raisons, six en cours.

Ce que nous avons abandonné : le vote à main levée.`,
    themes: ['democratie'],
    territory: { kind: 'COMMUNE', code: '04070' }, // Digne-les-Bains
    stage: 'ACTIVE',
    publishedDaysAgo: 470,
    welcomesNewcomers: true,
    members: [{ person: 'sebastien', role: 'HOLDER' }],
    followers: ['bakary', 'fatoumata'],
    expectations: { wouldUse: 3, uses: 3, wouldHelp: 2 },
    charter: {
      transparency:
        'Tout ce qui est dit en plénière est noté et publié. Ce qui est dit aux tables appartient à la table.',
      collaboration: "Parole courte, tour de table, et le dernier mot à qui n'a pas parlé.",
      funding: 'Une cotisation par commune, la même pour toutes. Aucune ne paie plus, aucune ne décide plus.',
    },
    pages: [
      {
        slug: 'une-soiree',
        title: "Le déroulé d'une soirée",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'sebastien',
            daysAgo: 460,
            body: `18 h, accueil, soupe. 18 h 45, le sujet, dix minutes, trois points de vue. 19 h, tables de huit. 20 h 15, chaque table garde une seule proposition. 20 h 45, jugement majoritaire. 21 h 15, réponse des élus. 21 h 30, balais.`,
          },
        ],
      },
    ],
  },
  {
    key: 'club-epargne-ambert',
    title: "Club d'épargne de la vallée",
    summary:
      "Quinze habitants mettent chacun 30 € par mois et prêtent ensemble à de petites entreprises du pays d'Ambert, sans intérêt, avec un conseil.",
    description: `Une banque demande trois ans de comptes ; une boulangère qui s'installe n'en a pas.

Nous avons soutenu sept projets en quatre ans, de 2 000 à 6 000 € : un fournil, une maraîchère, une menuiserie, un cabinet de sage-femme… Deux retards, une perte de 1 100 € qui a failli nous fâcher et nous a finalement appris à visiter plus souvent.

Chaque prêt a deux parrains du club, qui passent une fois par mois.`,
    themes: ['finance-solidaire', 'commerce-proximite', 'emploi'],
    territory: { kind: 'COMMUNE', code: '63003' }, // Ambert
    stage: 'ACTIVE',
    publishedDaysAgo: 315,
    welcomesNewcomers: true,
    members: [
      { person: 'baptiste', role: 'HOLDER' },
      { person: 'ahmed', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 2, uses: 2, wouldHelp: 4 },
  },
  {
    key: 'bibliotheque-d-objets-auch',
    title: "La bibliothèque d'objets",
    summary:
      "Perceuse, appareil à raclette, poussette, tente : à Auch, on emprunte plutôt que d'acheter, comme des livres, avec une carte.",
    description: `Une perceuse sert douze minutes dans sa vie. La nôtre a servi 211 fois l'an dernier.

430 objets, 380 adhérents, 20 € par an. Ouvert le mercredi et le samedi. Caution remplacée par une promesse écrite : zéro vol, quatre casses, toutes avouées.

L'objet le plus demandé est la remorque. Le moins demandé, le pressoir à tomates, sauf fin août.`,
    themes: ['partage-objets', 'reemploi'],
    territory: { kind: 'COMMUNE', code: '32013' }, // Auch
    stage: 'ACTIVE',
    publishedDaysAgo: 255,
    welcomesNewcomers: true,
    members: [{ person: 'carine', role: 'HOLDER' }],
    followers: ['denis'],
    expectations: { wouldUse: 4, uses: 5, wouldHelp: 1 },
  },
  {
    key: 'cooperative-de-menage-marmande',
    title: 'À notre compte, ensemble',
    summary:
      'Neuf femmes de ménage de Marmande ont quitté leurs agences pour fonder leur coopérative : mêmes clients, meilleur salaire, plannings choisis.',
    description: `Payées à l'heure, trajets non comptés, plannings reçus la veille. L'une d'entre nous a fait le calcul : l'agence gardait 9 € sur 22.

Coopérative de production depuis deux ans. Salaire de 14,10 € brut, trajets payés, vendredi après-midi libre. Les décisions se prennent le premier lundi du mois, garde d'enfants comprise.

Difficile : la comptabilité, le premier arrêt maladie long, les clients qui veulent « la même ».

Nous aidons volontiers d'autres groupes à faire le calcul.`,
    themes: ['cooperation', 'emploi', 'egalite'],
    territory: { kind: 'COMMUNE', code: '47157' }, // Marmande
    stage: 'ACTIVE',
    publishedDaysAgo: 410,
    welcomesNewcomers: true,
    members: [
      { person: 'ines', role: 'CONTRIBUTOR' },
      { person: 'rosa', role: 'HOLDER' },
    ],
    expectations: { wouldUse: 2, uses: 3, wouldHelp: 1 },
    pages: [
      {
        slug: 'faire-le-calcul',
        title: 'Faire le calcul',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'rosa',
            daysAgo: 400,
            body: `Prix payé par le client, moins salaire brut et charges, moins trajets, moins assurance et téléphone. Ce qui reste est la part de la structure.

Chez nous : 22 € − 18,60 € − 1,20 € − 0,90 € = 1,30 € par heure, pour les congés imprévus, la formation et les mauvais mois.`,
          },
        ],
      },
    ],
  },
  {
    key: 'regie-des-menus-epernay',
    title: 'La régie des menus',
    summary:
      "Parents, cuisiniers et producteurs choisissent ensemble les menus des cantines scolaires d'Épernay et suivent le prix de chaque repas.",
    description: `Une commission ouverte, un mercredi par mois, à l'heure du goûter. Le cuisinier vient avec ses bons de commande, les parents avec leurs questions, deux producteurs avec leur calendrier.

Résultat : 46 % de produits locaux contre 11 %, coût matière passé de 2,05 à 2,21 €, et une poubelle de cantine pesée chaque semaine, en baisse d'un tiers.

Suspendu depuis le changement de prestataire. Les documents restent à disposition, et l'envie aussi.`,
    themes: ['alimentation', 'education', 'democratie'],
    territory: { kind: 'COMMUNE', code: '51230' }, // Épernay
    stage: 'SLEEPING',
    publishedDaysAgo: 620,
    welcomesNewcomers: true,
    members: [{ person: 'armand', role: 'HOLDER' }],
    stageHistory: [
      { stage: 'ACTIVE', daysAgo: 620 },
      { stage: 'SLEEPING', daysAgo: 150 },
    ],
    expectations: { wouldUse: 3, uses: 1, wouldHelp: 2 },
  },
];
