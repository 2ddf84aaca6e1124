import type { DemonstrationProject } from '../types.ts';

/** Food that is shared, saved or sold at a price people can pay. */
export const foodSharingProjects: readonly DemonstrationProject[] = [
  {
    key: 'epicerie-solidaire-le-mans',
    title: 'Épicerie solidaire des Sablons',
    summary:
      "Un vrai magasin, deux prix : les foyers en difficulté paient 30 % du prix affiché, les autres paient plein tarif et font vivre l'ensemble.",
    description: `## Une épicerie pour tous
Nous ne voulions plus de la file devant la porte. Ici tout le monde entre par la même porte, prend le même panier, passe à la même caisse. Seule la carte change, et elle ne se voit pas.

## Qui peut avoir la carte
Reste à vivre inférieur à 10 € par jour et par personne. La commission se réunit tous les quinze jours, la carte est valable six mois. On construit avec la personne un projet pour l'économie réalisée : un permis, une dette, des lunettes.

## Approvisionnement
Banque alimentaire (40 %), invendus de deux magasins (25 %), achats (35 %, dont tous les légumes).

## Équipe
Deux salariées, trente-quatre bénévoles, dont un tiers ont eu ou ont encore la carte.

## Une matinée ordinaire
À 8 h, le camion de la banque alimentaire. On trie, on pèse, on jette le moins possible. À 10 h, ouverture. Deux personnes en caisse, une au café, une qui circule et connaît les rayons. À midi, l'atelier cuisine utilise ce qui n'ira pas jusqu'au lendemain. On déjeune ensemble, clients compris s'il reste des chaises.

## Ce qui reste difficile
- Les produits d'hygiène et les couches, rarement donnés, toujours demandés.
- La fin de carte : que proposer à quelqu'un dont la situation ne s'est pas améliorée en un an ? Nous renouvelons, en le disant.
- La rotation des bénévoles du samedi.

## Ce que nous pouvons vous apporter
Une journée dans le magasin, nos tableaux de stock, la grille de la commission, et le nom des fournisseurs qui acceptent de livrer de petites quantités.`,
    themes: ['alimentation', 'precarite', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '72181' }, // Le Mans
    stage: 'ACTIVE',
    publishedDaysAgo: 670,
    welcomesNewcomers: true,
    members: [
      { person: 'pascale', role: 'HOLDER' },
      { person: 'aminata', role: 'CONTRIBUTOR' },
    ],
    followers: ['hugo', 'nadine', 'salome'],
    expectations: { wouldUse: 4, uses: 8, wouldHelp: 5 },
    pages: [
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'pascale',
            daysAgo: 400,
            body: `| | € par an |
| --- | ---: |
| Salaires | 61 000 |
| Achats | 48 500 |
| Loyer, énergie | 19 200 |
| Ventes | 74 300 |
| Subventions et dons | 55 000 |`,
          },
        ],
      },
      {
        slug: 'ce-que-nous-avons-appris',
        title: 'Ce que nous avons appris',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'pascale',
            daysAgo: 380,
            body: `Un rayon à moitié vide fait partir les clients à plein tarif, et avec eux l'équilibre. Mieux vaut un petit magasin plein.`,
          },
          {
            by: 'aminata',
            daysAgo: 115,
            message: 'La commission',
            body: `Un rayon à moitié vide fait partir les clients à plein tarif, et avec eux l'équilibre. Mieux vaut un petit magasin plein.

La commission comptait cinq professionnels et la personne n'était pas là. Elle y est désormais, avec qui elle veut. Les dossiers durent dix minutes au lieu de vingt et nous refusons moins.`,
          },
        ],
      },
    ],
  },
  {
    key: 'frigo-du-perron-rouen',
    title: 'Le frigo du perron',
    summary:
      "Un réfrigérateur dans la rue, ouvert à tous à Rouen : on y dépose ce qu'on ne mangera pas, on y prend ce dont on a besoin.",
    description: `Le perron est celui d'une maison de quartier. Le frigo est branché à l'intérieur par un trou de perceuse, abrité par une cabane en palettes qui ferme la nuit.

**On peut déposer** : fruits, légumes, produits emballés avant leur date, pain, plats de traiteur étiquetés.
**On ne dépose pas** : viande, poisson, œufs cassés, plats maison, alcool.

Huit personnes se relaient pour l'ouvrir, le nettoyer, jeter ce qui doit l'être. Dix minutes par jour. Le relevé de température est sur la porte.

On ne demande rien à ceux qui prennent. On nous demande souvent s'il y a des abus ; nous répondons que le frigo est vide tous les soirs, et que c'est le but.`,
    themes: ['alimentation', 'entraide', 'dechets'],
    territory: { kind: 'COMMUNE', code: '76540' }, // Rouen
    stage: 'ACTIVE',
    publishedDaysAgo: 500,
    welcomesNewcomers: true,
    members: [{ person: 'corentin', role: 'HOLDER' }],
    followers: ['fatoumata', 'aminata'],
    expectations: { wouldUse: 3, uses: 7, wouldHelp: 4 },
    pages: [
      {
        slug: 'regles-du-frigo',
        title: 'Les règles du frigo',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'corentin',
            daysAgo: 490,
            body: `1. Si vous ne le donneriez pas à un ami, ne le déposez pas.
2. Écrivez la date.
3. Pas de viande, pas de poisson, pas de plat maison.
4. Prenez ce qu'il vous faut.
5. Essuyez ce qui a coulé.`,
          },
          {
            by: 'corentin',
            daysAgo: 222,
            message: 'Après la visite des services vétérinaires',
            body: `1. Si vous ne le donneriez pas à un ami, ne le déposez pas.
2. Écrivez la date du dépôt sur une étiquette (crayon attaché à la porte).
3. Pas de viande, pas de poisson, pas de plat maison, pas de crème.
4. Prenez ce qu'il vous faut.
5. Essuyez ce qui a coulé.
6. Entre 0 et 4 °C. Au-dessus de 6 °C, fermez et appelez le numéro collé sur le côté.`,
          },
        ],
      },
    ],
  },
  {
    key: 'garde-manger-montreuil',
    title: 'Garde-manger du bas Montreuil',
    summary:
      "Sans courant ni froid : une armoire de rue pour conserves, pain, fruits et produits d'hygiène, tenue par la rue elle-même.",
    description: `Nous voulions un frigo comme celui de Rouen. L'arrêté de voirie interdit tout branchement électrique sur le domaine public, et nous n'avons pas de perron.

Une armoire donc, sans froid : conserves, riz, huile, fruits, pain du soir, couches, savon. Finalement, c'est peut-être mieux. Il n'y a ni température à relever ni panne, et les produits d'hygiène partent plus vite que tout le reste.

Chaque immeuble de la rue a son jour pour passer un coup d'éponge.

Il nous manque un toit qui tienne. Le premier s'est envolé.`,
    themes: ['alimentation', 'entraide', 'precarite'],
    territory: { kind: 'COMMUNE', code: '93048' }, // Montreuil
    stage: 'LAUNCHING',
    publishedDaysAgo: 62,
    welcomesNewcomers: true,
    members: [
      { person: 'fatoumata', role: 'HOLDER' },
      { person: 'joao', role: 'CONTRIBUTOR' },
    ],
    followers: ['corentin'],
    expectations: { wouldUse: 4, uses: 5, wouldHelp: 6 },
    adaptedFrom: {
      project: 'frigo-du-perron-rouen',
      reason: 'OTHER_RULES',
      comment: "Pas d'électricité autorisée sur notre trottoir : une armoire sans froid, et des produits d'hygiène.",
      daysAgo: 70,
    },
    pages: [
      {
        slug: 'regles-du-frigo',
        title: 'Les règles du garde-manger',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'fatoumata',
            daysAgo: 61,
            message: 'Sans froid',
            body: `1. Si vous ne le donneriez pas à un ami, ne le déposez pas.
2. Rien qui se garde au froid : ni laitage, ni charcuterie, ni reste.
3. Oui aux conserves, au riz, à l'huile, aux fruits, au pain du jour, aux couches, aux serviettes, au savon.
4. Prenez ce qu'il vous faut.
5. Refermez bien la porte, à cause des pigeons.`,
          },
        ],
      },
    ],
  },
  {
    key: 'refrigerateur-partage-cholet',
    title: 'Réfrigérateur partagé de la place',
    summary:
      'Chacun y laisse son surplus et chacun se sert : deux frigos devant le centre social et la médiathèque de Cholet.',
    description: `Proposé au budget participatif, voté, installé neuf mois plus tard. La ville possède les appareils et paie l'électricité ; une vingtaine d'habitants en assurent la tenue.

Nous avons commencé avec un seul, devant le centre social. Les dons arrivaient surtout du centre-ville et les besoins de l'autre côté du boulevard ; d'où le second, et une remorque à vélo entre les deux.

Ce qu'on y trouve le plus : pain, salades, yaourts, restes de cantine sous barquette depuis la convention signée avec l'école.`,
    themes: ['alimentation', 'dechets'],
    territory: { kind: 'COMMUNE', code: '49099' }, // Cholet
    stage: 'ACTIVE',
    publishedDaysAgo: 310,
    welcomesNewcomers: true,
    members: [{ person: 'aminata', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 5, wouldHelp: 2 },
  },
  {
    key: 'epicerie-du-bus-morvan',
    title: "L'épicerie du bus",
    summary:
      "Un ancien bus de ramassage devenu épicerie à prix réduits fait la tournée de douze villages du Morvan où il n'y a plus de commerce.",
    description: `Mardi, Château-Chinon et les villages du nord. Mercredi, le sud. Vendredi, les hameaux, sur appel.

Deux tarifs selon les ressources, déclarées sur l'honneur. On vend de l'épicerie, des légumes et du gaz. On prend aussi les colis, on recharge les téléphones, et l'assistante sociale du Département monte à bord une semaine sur deux.

Il y a un banc dans le bus. Les clients restent en moyenne vingt-cinq minutes, pour quatre articles.

Le moteur a 410 000 km. Nous cherchons un mécanicien et, pour dans deux ans, un autre bus.`,
    themes: ['commerce-proximite', 'precarite', 'vie-village'],
    territory: { kind: 'INTERCOMMUNALITY', code: '200067890' }, // CC Morvan Sommets et Grands Lacs
    stage: 'ACTIVE',
    publishedDaysAgo: 402,
    welcomesNewcomers: true,
    members: [{ person: 'nadine', role: 'HOLDER' }],
    followers: ['pascale'],
    expectations: { wouldUse: 3, uses: 6, wouldHelp: 2 },
    pages: [
      {
        slug: 'la-tournee',
        title: 'Construire une tournée',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'nadine',
            daysAgo: 395,
            body: `Quarante minutes par arrêt, même quand il n'y a personne : la semaine d'après, il y aura quelqu'un.

L'arrêt se choisit avec la secrétaire de mairie. À l'abri du vent, visible depuis trois maisons au moins.`,
          },
        ],
      },
    ],
  },
  {
    key: 'epicerie-etudiante-besancon',
    title: "L'arrière-cuisine, épicerie étudiante",
    summary:
      "Chaque mardi soir sur le campus de Besançon, des denrées et des produits d'hygiène à 10 % de leur prix pour les étudiants qui sautent des repas.",
    description: `Trois cents passages par semaine. Inscription sur simple carte d'étudiant, sans conditions de ressources : nous avons essayé les justificatifs, ceux qui en avaient le plus besoin ne venaient pas.

Tenu par des étudiants, avec une salariée de l'association. Chaque permanence se termine par une soupe.

On cherche à ne plus avoir de file dehors en hiver.`,
    themes: ['alimentation', 'jeunesse', 'precarite'],
    territory: { kind: 'COMMUNE', code: '25056' }, // Besançon
    stage: 'ACTIVE',
    publishedDaysAgo: 226,
    welcomesNewcomers: true,
    members: [{ person: 'hugo', role: 'HOLDER' }],
    followers: ['camille'],
    expectations: { wouldUse: 5, uses: 6, wouldHelp: 3 },
  },
  {
    key: 'glaneurs-perpignan',
    title: 'Les glaneurs de midi',
    summary:
      'À la fin du marché de gros et dans les vergers, des bénévoles ramassent fruits et légumes invendus pour les associations de Perpignan.',
    description: `Deux équipes. Celle de **midi** passe au marché de gros les lundis et jeudis ; celle des **vergers** va cueillir, de mai à octobre, ce que l'arboriculteur ne récoltera pas.

Quatorze tonnes l'an dernier. Distribuées à six associations le jour même, sans stockage : nous n'avons pas de local et n'en voulons pas.

Convention avec chaque exploitant (une page) : il dit où, on dit combien nous sommes, il n'est pas responsable si quelqu'un tombe d'une échelle. On ne monte donc pas sur les échelles.`,
    themes: ['alimentation', 'dechets', 'agriculture'],
    territory: { kind: 'COMMUNE', code: '66136' }, // Perpignan
    stage: 'ACTIVE',
    publishedDaysAgo: 548,
    welcomesNewcomers: true,
    members: [{ person: 'pilar', role: 'HOLDER' }],
    followers: ['malik'],
    expectations: { wouldUse: 0, uses: 4, wouldHelp: 8 },
  },
];
