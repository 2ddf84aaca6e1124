import type { DemonstrationProject } from '../types.ts';

/** Culture, school and young people. */
export const cultureAndYouthProjects: readonly DemonstrationProject[] = [
  {
    key: 'cinema-itinerant-gers',
    title: 'Le cinéma vient au village',
    summary:
      'Un projecteur, un écran, une camionnette : trente séances par an dans des salles des fêtes du Gers, avec un débat et une tarte.',
    description: `Le cinéma le plus proche est à quarante minutes. Chaque village adhérent choisit trois films par an dans une liste commune, prépare la salle et fait les tartes. Nous apportons le matériel et le projectionniste.

Entrée à 4 €, reversée pour moitié au distributeur comme il se doit. Quarante et un spectateurs en moyenne, dont un tiers n'étaient pas allés au cinéma depuis dix ans.

Il faut un second projectionniste. On forme.`,
    themes: ['culture', 'vie-village'],
    territory: { kind: 'DEPARTEMENT', code: '32' }, // Gers
    stage: 'ACTIVE',
    publishedDaysAgo: 440,
    welcomesNewcomers: true,
    members: [
      { person: 'carine', role: 'CONTRIBUTOR' },
      { person: 'youssef', role: 'HOLDER' },
    ],
    expectations: { wouldUse: 2, uses: 6, wouldHelp: 2 },
  },
  {
    key: 'instruments-pretes-amiens',
    title: 'Prête-moi ton violon',
    summary:
      "Des instruments qui dorment dans les placards, remis en état par des luthiers et prêtés à des enfants d'Amiens, avec un an de cours.",
    description: `Un violon au grenier, un enfant qui en rêve, un luthier qui donne deux heures. On n'a rien inventé.

Le prêt dure un an, renouvelable tant que l'enfant joue. Les cours sont donnés par les grands élèves du conservatoire, en petits groupes, à l'école.

Actuellement : 64 instruments, dont onze trompettes et un basson que personne ne réclame.`,
    themes: ['culture', 'education', 'partage-objets'],
    territory: { kind: 'COMMUNE', code: '80021' }, // Amiens
    stage: 'ACTIVE',
    publishedDaysAgo: 330,
    welcomesNewcomers: true,
    members: [
      { person: 'stanislas', role: 'HOLDER' },
      { person: 'brigitte', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 4, uses: 3, wouldHelp: 2 },
  },
  {
    key: 'parrains-emploi-arles',
    title: "Quelqu'un à appeler",
    summary:
      "Un retraité ou un salarié accompagne pendant six mois un jeune d'Arles qui cherche du travail : réseau, entretien, et quelqu'un à qui dire que ça n'a pas marché.",
    description: `Le diplôme ne suffit pas quand on ne connaît personne. Nos parrains et marraines ouvrent leur carnet d'adresses, relisent une lettre, font répéter un entretien dans un café.

Vingt-huit duos en cours. Deux tiers débouchent sur un contrat de plus de six mois ou une formation. Quand cela ne prend pas, on le dit et on recommence avec quelqu'un d'autre, sans reproche.`,
    themes: ['emploi', 'jeunesse', 'egalite'],
    territory: { kind: 'COMMUNE', code: '13004' }, // Arles
    stage: 'ACTIVE',
    publishedDaysAgo: 285,
    welcomesNewcomers: true,
    members: [{ person: 'elodie', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 3, wouldHelp: 5 },
  },
  {
    key: 'cooperative-d-ete-sainte-foy',
    title: "La coopérative d'un été",
    summary:
      'Quinze jeunes de Sainte-Foy-la-Grande créent leur entreprise pour deux mois : lavage de vélos, cueillette, glaces, et une paie votée ensemble.',
    description: `De 16 à 18 ans, encadrés par deux animateurs et un comité d'adultes. En juin, on choisit le nom et les services. En juillet et août, on travaille. En septembre, on partage.

L'an dernier : 6 400 € de ventes, trois conflits, une assemblée houleuse sur l'égalité des salaires (adoptée), et quatre qui ont recommencé en auto-organisation à la Toussaint.

Reste une question chaque année : où faire les glaces ?`,
    themes: ['jeunesse', 'cooperation', 'emploi'],
    territory: { kind: 'COMMUNE', code: '33402' }, // Sainte-Foy-la-Grande
    stage: 'ACTIVE',
    publishedDaysAgo: 390,
    welcomesNewcomers: true,
    members: [
      { person: 'ines', role: 'HOLDER' },
      { person: 'harriet', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 4, uses: 2, wouldHelp: 2 },
    pages: [
      {
        slug: 'calendrier',
        title: 'Calendrier',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'ines',
            daysAgo: 375,
            body: `- Janvier : comité d'adultes, local, assurance.
- Avril : réunions au lycée, au club, au skate-parc. Le skate-parc rapporte le plus.
- Juin : semaine de formation, statuts, choix des services.
- Juillet et août : quatre jours par semaine, réunion le mercredi.
- Septembre : comptes, partage, repas avec les familles.`,
          },
        ],
      },
    ],
  },
  {
    key: 'radio-de-cour-bastia',
    title: 'Radio de cour',
    summary:
      "Une web-radio fabriquée par les habitants d'un grand ensemble de Bastia : recettes, souvenirs, météo du quartier, en corse, en arabe et en français.",
    description: `Studio mobile dans une valise, émission d'une heure chaque quinzaine, enregistrée en bas des tours. Atelier hebdomadaire de prise de son pour les 12–17 ans.

Fiche tirée d'un catalogue d'éducation aux médias. L'équipe d'origine a été contactée par la source, sans réponse connue.

Les enregistrements restent écoutables à la bibliothèque du quartier.`,
    themes: ['culture', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '2B033' }, // Bastia
    stage: 'ACTIVE',
    publishedDaysAgo: 175,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: "Catalogue libre d'éducation aux médias",
      url: 'https://catalogue-medias.example/corse/radio-de-cour',
      licence: 'CC BY 4.0',
    },
    followers: ['santa'],
  },
];
