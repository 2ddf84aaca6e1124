import type { DemonstrationProject } from '../types.ts';

/** Meals cooked together, at a price each can pay. */
export const kitchenProjects: readonly DemonstrationProject[] = [
  {
    key: 'cantine-de-la-halle-sete',
    title: 'Cantine de la halle',
    summary:
      'Une cantine solidaire à Sète : repas complet à prix libre trois midis par semaine, cuisiné par une équipe mêlant bénévoles et personnes accueillies.',
    description: `## Une table, pas une distribution
Cinquante couverts, nappes, carafes, un menu unique écrit à la craie. On est servi, on débarrasse. Le prix est libre et l'enveloppe se glisse dans une boîte : personne ne sait qui a mis quoi.

## La cuisine
Les arrivages décident : criée, primeurs de la halle, jardin partagé. Une cuisinière salariée, six équipiers tournants. Celui qui veut manger peut aussi venir éplucher à 9 h ; ce n'est ni demandé ni vérifié.

## L'équilibre
Un repas revient à 4,10 €. La moyenne des enveloppes est de 3,60 €. Le traiteur du samedi (mariages, réunions) paie la différence et le loyer.

## Comment on s'inscrit
On ne s'inscrit pas. On arrive à midi, on s'assied où il y a une place. Les tables sont de huit pour que personne ne mange seul sans l'avoir choisi ; il y en a une petite près de la fenêtre pour ceux qui préfèrent.

## L'hygiène
Nous sommes contrôlés comme tout restaurant. Une personne formée à chaque service, un relevé de température signé, pas de reste emporté sauf le pain. Les dons de particuliers ne sont pas acceptés en cuisine, hormis les fruits et les légumes entiers.

## Ce que nous voudrions
Ouvrir le soir en hiver. Il faudrait une deuxième cuisinière et trois équipes de quatre. Nous cherchons aussi une cantine d'une autre ville avec qui échanger une équipe pendant une semaine.`,
    themes: ['cuisine', 'precarite', 'alimentation'],
    territory: { kind: 'COMMUNE', code: '34301' }, // Sète
    stage: 'ACTIVE',
    publishedDaysAgo: 630,
    welcomesNewcomers: true,
    members: [
      { person: 'malik', role: 'HOLDER' },
      { person: 'pilar', role: 'CONTRIBUTOR' },
    ],
    followers: ['joao', 'chloe', 'emile'],
    expectations: { wouldUse: 3, uses: 9, wouldHelp: 5 },
    charter: {
      transparency:
        'Le coût du repas et la moyenne des enveloppes sont écrits chaque semaine sur le tableau, à côté du menu.',
      collaboration:
        "Qui épluche a voix au chapitre. La réunion d'équipe a lieu le lundi à table et suit le repas ; elle est ouverte à ceux qui mangent.",
      funding: "Prix libre, traiteur, dons en nature. Aucune contrepartie religieuse ni politique n'est acceptée.",
    },
    pages: [
      {
        slug: 'prix-libre',
        title: 'Le prix libre, expliqué',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'malik',
            daysAgo: 610,
            body: `Libre ne veut pas dire gratuit. Au tableau, nous écrivons ce que coûte le repas. Chacun met ce qu'il peut dans l'enveloppe, et l'enveloppe dans la boîte.`,
          },
          {
            by: 'malik',
            daysAgo: 300,
            message: 'Trois repères plutôt que rien',
            body: `Libre ne veut pas dire gratuit. Au tableau, nous écrivons ce que coûte le repas et trois repères :

- 1 € : je mange ici souvent et c'est serré ;
- 4 € : je couvre mon repas ;
- 8 € : je couvre le mien et celui d'un autre.

Sans repères, les gens modestes mettaient trop et les gens à l'aise pas assez. La moyenne est passée de 2,70 € à 3,60 €.

Chacun met ce qu'il veut dans l'enveloppe, et l'enveloppe dans la boîte.`,
          },
        ],
      },
    ],
  },
  {
    key: 'table-ouverte-nancy',
    title: 'Table ouverte du jeudi',
    summary:
      "Des habitants de Nancy cuisinent ensemble l'après-midi et dînent à quarante le soir, pour deux euros, avec des invendus du marché.",
    description: `À 14 h, on ouvre les cageots et on invente. À 19 h 30, on mange. Entre les deux il y a des gens qui ne savaient pas cuire un œuf et d'autres qui ont tenu des restaurants à Alep ou à Lunéville.

Deux euros le repas, gratuit pour les moins de douze ans. On mange assis, mélangés, et quelqu'un raconte une recette.

Nous avons la salle du patronage, une plonge, deux gazinières. Il nous manque une chambre froide et, le jeudi, des bras de 21 h à 22 h.`,
    themes: ['cuisine', 'alimentation', 'entraide'],
    territory: { kind: 'COMMUNE', code: '54395' }, // Nancy
    stage: 'ACTIVE',
    publishedDaysAgo: 386,
    welcomesNewcomers: true,
    members: [{ person: 'chloe', role: 'HOLDER' }],
    followers: ['malik'],
    expectations: { wouldUse: 3, uses: 6, wouldHelp: 3 },
  },
  {
    key: 'marmite-du-vendredi-saint-denis',
    title: 'La marmite du vendredi',
    summary:
      'Chaque vendredi à Saint-Denis, une grande marmite et des plats de tous les pays, servis dehors à qui a faim, sans inscription.',
    description: `Fondée par des mères d'élèves pendant un hiver sans chauffage dans un hôtel social. Douze cuisinières, leurs cuisines personnelles, puis celle du collège le soir.

De 80 à 160 repas. Mafé, riz au gras, soupe de légumes, feijoada sans porc. Un plat végétarien à chaque fois, parce que tout le monde peut le manger.

**Ce que nous cherchons** : quelqu'un qui sache écrire un dossier de subvention sans nous changer. Le dernier voulait que nous fassions signer une liste d'émargement.`,
    themes: ['cuisine', 'precarite', 'sans-abri'],
    territory: { kind: 'COMMUNE', code: '93066' }, // Saint-Denis
    stage: 'ACTIVE',
    publishedDaysAgo: 295,
    welcomesNewcomers: true,
    members: [
      { person: 'joao', role: 'HOLDER' },
      { person: 'fatoumata', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 1, uses: 5, wouldHelp: 7 },
  },
  {
    key: 'restaurant-invendus-clermont',
    title: 'À la bonne casserole',
    summary:
      "Restaurant d'insertion à Clermont-Ferrand : la carte se fait le matin avec les invendus, dix personnes en parcours s'y forment au métier.",
    description: `Conserverie le lundi, service du mardi au vendredi, 70 couverts à 11 €. Les dix salariés en parcours restent en moyenne quatorze mois ; six sur dix trouvent un emploi ou une formation dans l'année.

*Approvisionnement.* Sept magasins, deux maraîchers, la cueillette du samedi. Environ 600 kg par semaine. Tout est pesé.

*Ce qui marche mal.* Le samedi. Nous avons cessé d'ouvrir.

*Ce qui marche bien.* Les conserves : elles permettent de ne jamais manquer et forment au geste sans la pression du service.`,
    themes: ['cuisine', 'insertion', 'dechets'],
    territory: { kind: 'COMMUNE', code: '63113' }, // Clermont-Ferrand
    stage: 'ACTIVE',
    publishedDaysAgo: 575,
    welcomesNewcomers: false,
    members: [{ person: 'emile', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 4, wouldHelp: 1 },
    pages: [
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'emile',
            daysAgo: 360,
            body: `Charges : 412 000 €, dont 71 % de salaires. Produits : ventes 198 000 €, aide aux postes 164 000 €, collectivités 50 000 €. Pas de résultat, et c'est voulu.`,
          },
        ],
      },
    ],
  },
  {
    key: 'cuisine-partagee-calais',
    title: 'Cuisine sans frontière',
    summary:
      'Une cuisine équipée à Calais où exilés et Calaisiens préparent côte à côte les repas du jour, chacun pour soi et un peu pour tous.',
    description: `Recevoir une barquette tous les jours pendant des mois, on finit par ne plus la manger. D'où une idée simple : rendre les casseroles.

Huit postes de cuisson, des placards fermés à clé, une réserve commune (huile, oignons, riz, épices). On s'inscrit pour un créneau d'une heure et demie. Les bénévoles ne cuisinent pas : ils ouvrent, font visiter, éteignent.

Le soir, des gens du quartier viennent cuisiner aussi, parce que c'est grand et chauffé.`,
    themes: ['cuisine', 'exil-accueil'],
    territory: { kind: 'COMMUNE', code: '62193' }, // Calais
    stage: 'ACTIVE',
    publishedDaysAgo: 340,
    welcomesNewcomers: true,
    members: [{ person: 'brigitte', role: 'HOLDER' }],
    followers: ['malik', 'youssef'],
    expectations: { wouldUse: 1, uses: 3, wouldHelp: 5 },
  },
  {
    key: 'popote-sartene',
    title: 'A pignatta, la popote à domicile',
    summary:
      'Dans le Sartenais, une cuisinière et des voisins portent un repas chaud aux personnes âgées des villages et restent le temps de le manger.',
    description: `Le portage municipal dépose des barquettes froides pour trois jours. Beaucoup finissent au chat.

Chez nous, c'est une marmite, quatre villages, vingt-deux personnes, deux midis par semaine. Celui qui porte le repas s'assied et mange aussi, s'il a le temps. Il l'a presque toujours.

On facture 7 €. La viande vient des éleveurs d'à côté, les desserts de chez Santa.`,
    themes: ['grand-age', 'cuisine', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '2A272' }, // Sartène
    stage: 'ACTIVE',
    publishedDaysAgo: 268,
    welcomesNewcomers: true,
    members: [{ person: 'santa', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
  },
  {
    key: 'kantin-katye-fort-de-france',
    title: 'Kantin katyé',
    summary:
      'À Fort-de-France, une cuisine de quartier le week-end, pour les anciens qui vivent seuls et les jeunes qui veulent apprendre.',
    description: `L'idée est jeune : trois dimanches d'essai dans la cour d'une école de Trénelle, avec blaff, ti-nain et légumes du jardin créole.

Les anciens disent comment faire, les jeunes portent, coupent et servent. Un carnet de recettes se remplit au passage.

Nous cherchons une cuisine aux normes, et des conseils de gens qui ont déjà passé cette étape.`,
    themes: ['cuisine', 'intergenerationnel'],
    territory: { kind: 'COMMUNE', code: '97209' }, // Fort-de-France
    stage: 'PROTOTYPE',
    publishedDaysAgo: 43,
    welcomesNewcomers: true,
    members: [{ person: 'marieline', role: 'HOLDER' }],
    followers: ['chloe'],
    expectations: { wouldUse: 3, uses: 1, wouldHelp: 3 },
  },
];
