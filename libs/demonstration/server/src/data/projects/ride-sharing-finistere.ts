import type { DemonstrationProject } from '../types.ts';

/** Neighbours who drive each other, around Cap Sizun: what the main demonstration finds. */
export const rideSharingFinistereProjects: readonly DemonstrationProject[] = [
  {
    key: 'voisins-conducteurs-cap-sizun',
    title: 'Voisins conducteurs du Cap Sizun',
    summary:
      "Covoiturage solidaire entre habitants du Cap Sizun : des bénévoles conduisent les personnes sans voiture chez le médecin, au marché d'Audierne ou à la gare.",
    description: `## Le besoin
Dans le Cap, le car passe quatre fois par jour en semaine et pas du tout le dimanche. Beaucoup d'anciens ont arrêté de conduire et renoncent à un rendez-vous plutôt que de « déranger les enfants ».

## Notre réponse
Une vingtaine d'habitants prêtent leur voiture et une heure de leur temps. On appelle la permanence le mardi ou le vendredi matin, au moins deux jours avant. La personne participe aux frais : 0,35 € du kilomètre, réglés directement au conducteur, ce qui reste dans le cadre du partage de frais.

## Ce que nous ne faisons pas
Pas de transport médical prescrit (le taxi conventionné existe et doit vivre), pas de déménagement, pas d'urgence.

## Où nous en sommes
Une soixantaine de trajets par mois en saison, un peu moins l'hiver. Il nous manque des conducteurs du côté de Plogoff et de Primelin, et quelqu'un pour tenir la permanence pendant les vacances.

## Comment demander un trajet
Téléphonez ou passez à la permanence. Dites le jour, l'heure du rendez-vous, l'adresse exacte et si vous avez une canne, un fauteuil pliant ou quelqu'un avec vous. On vous rappelle la veille avec le prénom du conducteur et la couleur de sa voiture.

## Comment devenir conducteur
Une rencontre, la copie du permis, un mot de votre assureur, un premier trajet à deux. Vous choisissez vos jours et vos distances : il y a ceux qui ne vont jamais plus loin que Pont-Croix, ceux qui aiment descendre à Quimper, et une dame qui ne fait que les retours de marché.

## Et si ce n'était pas ici
Nos pages sont faites pour être reprises. Ailleurs dans le Cap, mieux vaut nous rejoindre : une commune de plus, c'est une personne de plus au téléphone et non un autre numéro à retenir.`,
    themes: ['mobilite', 'grand-age', 'entraide'],
    territory: { kind: 'COMMUNE', code: '29003' }, // Audierne
    stage: 'ACTIVE',
    publishedDaysAgo: 612,
    welcomesNewcomers: true,
    website: 'https://voisins-conducteurs-cap-sizun.example',
    members: [
      { person: 'anne', role: 'HOLDER' },
      { person: 'yann', role: 'MEDIATOR' },
      { person: 'armelle', role: 'CONTRIBUTOR' },
    ],
    followers: ['soizic', 'mehdi', 'tifenn', 'salome'],
    expectations: { wouldUse: 9, uses: 11, wouldHelp: 6 },
    stageHistory: [
      { stage: 'IDEA', daysAgo: 612 },
      { stage: 'LAUNCHING', daysAgo: 540 },
      { stage: 'ACTIVE', daysAgo: 455 },
    ],
    charter: {
      transparency:
        "Le nombre de trajets, les kilomètres et les comptes sont affichés chaque trimestre à la permanence et ici. Les noms des personnes transportées n'apparaissent nulle part.",
      collaboration:
        'Tout habitant du Cap peut devenir conducteur après une rencontre et un premier trajet à deux. Les décisions se prennent à la réunion du premier lundi, ouverte à tous, conducteurs ou passagers.',
      funding:
        "Aucun bénéfice. La participation couvre l'essence ; l'assurance de l'association est payée par les adhésions (5 € par an) et une aide des communes.",
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'anne',
            daysAgo: 600,
            message: 'Première version, après la réunion de la salle des fêtes',
            body: `# Comment faire

1. Réunir cinq ou six conducteurs qui se connaissent déjà.
2. Choisir un numéro de téléphone qui ne soit celui de personne.
3. Tenir un cahier : qui appelle, pour aller où, quel jour.
4. Commencer par une seule destination. Pour nous, le marché du samedi.`,
          },
          {
            by: 'yann',
            daysAgo: 380,
            message: "Ajout de l'assurance et du partage de frais",
            body: `# Comment faire

1. Réunir cinq ou six conducteurs qui se connaissent déjà.
2. Choisir un numéro de téléphone qui ne soit celui de personne.
3. Tenir un cahier : qui appelle, pour aller où, quel jour.
4. Commencer par une seule destination. Pour nous, le marché du samedi.

## Assurance
Chaque conducteur prévient son assureur par écrit. La plupart répondent que le transport bénévole est couvert ; gardez la lettre. L'association prend en plus une responsabilité civile.

## Partage de frais
Le passager paie l'essence, pas le service. Au-delà de ce que coûte vraiment le trajet, ce serait du transport rémunéré.`,
          },
          {
            by: 'anne',
            daysAgo: 48,
            message: 'Ce que deux hivers nous ont appris',
            body: `# Comment faire

1. Réunir cinq ou six conducteurs qui se connaissent déjà.
2. Choisir un numéro de téléphone qui ne soit celui de personne, et un répondeur qui dise quand on rappelle.
3. Tenir un cahier partagé : qui appelle, pour aller où, quel jour, qui conduit. Le tableur est venu au bout d'un an.
4. Commencer par une seule destination. Pour nous, le marché du samedi.
5. Rappeler le passager la veille. Un rendez-vous sur dix a changé d'heure.

## Assurance
Chaque conducteur prévient son assureur par écrit. La plupart répondent que le transport bénévole est couvert ; gardez la lettre. L'association prend en plus une responsabilité civile.

## Partage de frais
Le passager paie l'essence, pas le service. Au-delà de ce que coûte vraiment le trajet, ce serait du transport rémunéré.

## L'hiver
Deux conducteurs sur trois ne veulent plus rouler de nuit : proposez d'emblée les rendez-vous entre 10 h et 16 h.`,
          },
        ],
      },
      {
        slug: 'qui-contacter',
        title: 'Qui contacter',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'yann',
            daysAgo: 300,
            body: `La permanence se tient à la maison des associations d'Audierne, le mardi et le vendredi de 9 h 30 à 11 h 30.

Pour devenir conducteur, écrivez-nous ici : Anne vous rappelle dans la semaine. Pour un trajet, mieux vaut venir ou téléphoner.`,
          },
        ],
      },
    ],
  },
  {
    key: 'navette-marche-pont-croix',
    title: 'La navette du marché de Pont-Croix',
    summary:
      'Le minibus de la commune fait le tour des hameaux le jeudi matin pour mener au marché celles et ceux qui ne peuvent plus y aller seuls.',
    description: `Le minibus de neuf places servait au club de foot le week-end et dormait la semaine. Depuis le printemps, il part tous les jeudis à 9 h de la place de l'église, passe par cinq hameaux et revient à midi.

Inscription en mairie jusqu'au mercredi soir, gratuit, deux cabas par personne. Les chauffeurs sont trois retraités et un agent communal. Le café après les courses compte autant que les courses.

Nous cherchons une quatrième personne avec le permis B depuis plus de trois ans, un jeudi sur quatre.`,
    themes: ['mobilite', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '29218' }, // Pont-Croix
    stage: 'ACTIVE',
    publishedDaysAgo: 233,
    welcomesNewcomers: true,
    members: [{ person: 'armelle', role: 'HOLDER' }],
    followers: ['anne', 'soizic'],
    expectations: { wouldUse: 4, uses: 7, wouldHelp: 1 },
    differences: 'Un minibus communal à heure fixe vers un seul lieu, et non des trajets à la demande en voiture.',
  },
  {
    key: 'transport-utilite-sociale-douarnenez',
    title: "Transport d'utilité sociale du pays de Douarnenez",
    summary:
      "Deux véhicules et quatre salariés en parcours d'insertion transportent, à petit tarif, les personnes à bas revenus vers l'emploi, les soins et les démarches.",
    description: `Le transport d'utilité sociale est un cadre précis : une association peut transporter des personnes isolées ou à faibles ressources, dans un rayon limité, contre une participation modeste.

**Qui peut en bénéficier.** Les personnes orientées par le CCAS, France Travail ou la mission locale, sur justificatif de ressources.

**Comment.** Deux citadines électriques, du lundi au vendredi de 7 h à 19 h. Réservation 48 heures avant. 1,50 € la prise en charge puis 0,20 € du kilomètre.

**Par qui.** Quatre chauffeurs et chauffeuses en contrat d'insertion, formés au secourisme. Trois sur les cinq premiers ont trouvé un emploi dans le transport scolaire.

**Ce qui est difficile.** Le modèle tient à 40 % sur des subventions annuelles. Nous aimerions partager la centrale de réservation avec d'autres : la nôtre pourrait servir trois associations pour le même prix.`,
    themes: ['mobilite', 'insertion', 'precarite'],
    territory: { kind: 'COMMUNE', code: '29046' }, // Douarnenez
    stage: 'ACTIVE',
    publishedDaysAgo: 701,
    welcomesNewcomers: false,
    members: [
      { person: 'soizic', role: 'HOLDER' },
      { person: 'tifenn', role: 'CONTRIBUTOR' },
    ],
    followers: ['anne', 'goulven', 'salome'],
    expectations: { wouldUse: 3, uses: 6, wouldHelp: 2 },
    pages: [
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'soizic',
            daysAgo: 410,
            body: `| Dépenses | € par an |
| --- | ---: |
| Salaires et charges (4 contrats, 1 encadrante) | 118 000 |
| Véhicules, entretien, recharge | 13 400 |
| Assurance | 4 900 |
| Local et téléphone | 3 700 |

Les recettes des trajets couvrent 9 % de l'ensemble.`,
          },
          {
            by: 'soizic',
            daysAgo: 60,
            message: 'Comptes de la dernière année',
            body: `| Dépenses | € par an |
| --- | ---: |
| Salaires et charges (4 contrats, 1 encadrante) | 124 500 |
| Véhicules, entretien, recharge | 10 800 |
| Assurance | 5 600 |
| Local et téléphone | 3 700 |
| Centrale de réservation | 2 900 |

Les recettes des trajets couvrent 11 % de l'ensemble. L'électrique a fait baisser l'entretien ; l'assurance a mangé une partie du gain.`,
          },
        ],
      },
    ],
  },
  {
    key: 'un-siege-de-libre-quimper',
    title: 'Un siège de libre, covoiturage solidaire',
    summary:
      "Covoiturage solidaire autour de Quimper : des conducteurs bénévoles emmènent les anciens et les personnes isolées à l'hôpital, chez le médecin ou faire les courses.",
    description: `Tout est parti de la salle d'attente du centre hospitalier : des gens venus à 8 h en taxi pour un rendez-vous de 14 h, faute d'autre solution, et des parkings pleins de voitures à une seule personne.

### Comment ça marche
- On nous appelle, ou bien la maison de santé nous signale quelqu'un, avec son accord.
- Un bénévole qui fait déjà la route, ou qui a du temps, propose le siège à côté de lui.
- Le passager laisse 3 € dans Quimper, 6 € au-delà de quinze kilomètres.

### Qui conduit
Trente-quatre bénévoles, de 26 à 79 ans. Chacun choisit ses jours. Nous demandons le permis, l'attestation d'assurance et une demi-journée avec nous : comment aider à monter, quoi faire si la personne se sent mal, ce qu'on ne répète pas.

### Ce que nous cherchons maintenant
Nous recevons des appels de Douarnenez, de Pont-l'Abbé et jusqu'au Cap. Nous ne voulons pas grossir : nous préférons aider d'autres équipes à naître et répondre au téléphone ensemble.`,
    themes: ['mobilite', 'sante', 'entraide'],
    territory: { kind: 'COMMUNE', code: '29232' }, // Quimper
    stage: 'SPREADING',
    publishedDaysAgo: 790,
    welcomesNewcomers: true,
    website: 'https://un-siege-de-libre.example',
    members: [
      { person: 'mehdi', role: 'HOLDER' },
      { person: 'tifenn', role: 'MEDIATOR' },
    ],
    followers: ['anne', 'goulven', 'lucie', 'salome'],
    expectations: { wouldUse: 12, uses: 9, wouldHelp: 8 },
    stageHistory: [
      { stage: 'PROTOTYPE', daysAgo: 790 },
      { stage: 'ACTIVE', daysAgo: 660 },
      { stage: 'SPREADING', daysAgo: 92 },
    ],
    pages: [
      {
        slug: 'comment-faire',
        title: 'Monter une équipe de conducteurs',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'mehdi',
            daysAgo: 640,
            body: `## Avant le premier trajet
Allez voir la maison de santé, le CCAS et le taxi de la commune, dans cet ordre. Le taxi d'abord inquiet est devenu notre meilleur relais.

## La première semaine
Deux personnes au téléphone, un tableur, six conducteurs. Refusez ce que vous ne pouvez pas tenir.`,
          },
          {
            by: 'mehdi',
            daysAgo: 85,
            message: 'Réécrit pour ceux qui veulent se lancer ailleurs',
            body: `## Avant le premier trajet
Allez voir la maison de santé, le CCAS et le taxi de la commune, dans cet ordre. Le taxi d'abord inquiet est devenu notre meilleur relais : il nous envoie les trajets trop courts pour lui.

## La demi-journée d'accueil des conducteurs
1. Assurance, permis, téléphone d'un proche.
2. Aider quelqu'un à monter : fauteuil, canne, ceinture.
3. La discrétion. On sait bien des choses quand on attend devant un cabinet.
4. Un trajet à deux avec un ancien.

## La première semaine
Deux personnes au téléphone, un tableur, six conducteurs. Refusez ce que vous ne pouvez pas tenir.

## Quand c'est trop
Au-dessus de quarante trajets par semaine, il faut une deuxième équipe plutôt qu'un deuxième tableur.`,
          },
        ],
      },
      {
        slug: 'ce-que-nous-avons-appris',
        title: 'Ce que nous avons appris',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'tifenn',
            daysAgo: 210,
            body: `- Les gens n'osent pas demander un trajet « pour rien ». Nous avons fini par écrire noir sur blanc : *aller chez le coiffeur est une bonne raison*.
- Un conducteur qui dit oui à tout s'arrête au bout de trois mois. Nous limitons à deux trajets par semaine.
- L'argent gêne plus le conducteur que le passager. La boîte dans la portière a réglé la question.`,
          },
        ],
      },
    ],
  },
  {
    key: 'deplacements-solidaires-crozon',
    title: "Déplacements solidaires en presqu'île",
    summary:
      "En presqu'île de Crozon, un réseau de bénévoles véhicule ceux qui n'ont ni permis ni voiture, du hameau au bourg et du bourg à Brest.",
    description: `Vingt-cinq bénévoles, un référent par commune, un carnet de bord dans chaque voiture. Les demandes passent par les secrétariats de mairie, qui connaissent tout le monde.

L'été, la population triple et les routes se bouchent : nous suspendons les trajets du samedi. L'hiver, c'est l'inverse, on tourne surtout pour le bac, l'hôpital et les obsèques.

Le règlement tient en dix lignes et se trouve dans les pages du projet.`,
    themes: ['mobilite', 'entraide'],
    territory: { kind: 'COMMUNE', code: '29042' }, // Crozon
    stage: 'ACTIVE',
    publishedDaysAgo: 488,
    welcomesNewcomers: true,
    members: [{ person: 'goulven', role: 'HOLDER' }],
    followers: ['mehdi'],
    expectations: { wouldUse: 5, uses: 4, wouldHelp: 3 },
    pages: [
      {
        slug: 'reglement',
        title: 'Le règlement en dix lignes',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'goulven',
            daysAgo: 470,
            body: `1. On demande trois jours avant.
2. Le référent appelle, jamais le passager.
3. Un conducteur peut dire non sans donner de raison.
4. 0,32 € du kilomètre, de porte à porte.
5. Ceinture, y compris pour les cabas.
6. Les enfants voyagent avec un parent.
7. Les animaux, on en parle avant.
8. On ne fume pas, ni l'un ni l'autre.
9. Ce qui se dit dans la voiture y reste.
10. Quand un bénévole est fatigué, il le dit et on le remplace.`,
          },
        ],
      },
    ],
  },
];
