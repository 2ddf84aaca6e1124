import type { DemonstrationProject } from '../types.ts';

/** Money that stays in its valley. */
export const localCurrencyProjects: readonly DemonstrationProject[] = [
  {
    key: 'silex-dieppe',
    title: 'Le Silex, monnaie locale du pays de Dieppe',
    summary:
      "Un Silex vaut un euro et ne circule qu'ici : une monnaie complémentaire en coupons, acceptée par 130 commerçants, artisans et associations.",
    description: `## L'idée
Un euro dépensé dans une grande enseigne quitte le pays en deux jours. Un Silex est dépensé deux ou trois fois avant d'être reconverti. C'est peu, c'est mesurable, et cela fait se parler des gens qui n'achetaient pas les uns chez les autres.

## Le fonctionnement
On adhère (10 € ou plus), on échange des euros dans l'un des neuf comptoirs, on paie. Les euros échangés restent sur un compte de réserve, en totalité. Les professionnels peuvent reconvertir, avec 2 % de retenue qui vont aux associations.

## La charte d'agrément
Un professionnel est visité par deux adhérents, dont un du même métier. On regarde d'où viennent les marchandises, les conditions de travail, et on se met d'accord sur un progrès pour l'année.

## Où cela coince
Les coupons s'usent, les caisses enregistreuses ne les connaissent pas et les jeunes n'ont plus de porte-monnaie.`,
    themes: ['monnaie-locale', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '76217' }, // Dieppe
    stage: 'ACTIVE',
    publishedDaysAgo: 820,
    welcomesNewcomers: true,
    website: 'https://le-silex.example',
    members: [
      { person: 'odile', role: 'HOLDER' },
      { person: 'corentin', role: 'CONTRIBUTOR' },
    ],
    followers: ['ophelie', 'gilles', 'margot'],
    expectations: { wouldUse: 3, uses: 10, wouldHelp: 2 },
    charter: {
      transparency:
        'Le nombre de Silex en circulation et le montant du compte de réserve sont publiés chaque mois ; les deux chiffres sont toujours égaux.',
      collaboration:
        "Trois collèges décident au consentement : habitants, professionnels, associations. Un désaccord motivé suspend la décision jusqu'à la réunion suivante, pas au-delà.",
      funding:
        "Adhésions, retenue de 2 % et une subvention plafonnée au quart du budget. Le compte de réserve n'est jamais utilisé pour le fonctionnement.",
    },
    pages: [
      {
        slug: 'agrement',
        title: "L'agrément d'un professionnel",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'odile',
            daysAgo: 800,
            body: `Deux adhérents rendent visite, une heure. Ils posent les douze questions de la grille. Le comité décide le mois suivant.`,
          },
          {
            by: 'odile',
            daysAgo: 390,
            message: 'Moins de questions, un engagement',
            body: `Deux adhérents rendent visite, une heure. L'un est du même métier.

Cinq questions au lieu de douze : d'où viennent vos trois premiers achats, qui travaille avec vous, que faites-vous des restes, à qui pourriez-vous payer en Silex, qu'aimeriez-vous changer cette année ?

On écrit ensemble **un** engagement pour l'année. Le comité ne vote plus : il lit, et ne se réunit que si quelqu'un a une objection.`,
          },
        ],
      },
      {
        slug: 'impression-des-coupons',
        title: 'Imprimer des coupons qui durent',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'corentin',
            daysAgo: 750,
            body: `Papier synthétique de 120 g, six sécurités dont une encre qui réagit à la chaleur du doigt. 8 centimes pièce pour 40 000 coupons. Comptez un quart du tirage à remplacer au bout de quatre ans.`,
          },
        ],
      },
      {
        slug: 'comptoirs',
        title: 'Les comptoirs',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'odile',
            daysAgo: 140,
            body: `Neuf comptoirs, dont trois à la campagne : la librairie du port, la boulangerie de la Grande-Rue, la maison des associations, la ferme du plateau, la mercerie du quartier haut… Horaires affichés sur chaque porte.`,
          },
        ],
      },
    ],
  },
  {
    key: 'houblon-hazebrouck',
    title: 'Le Houblon, monnaie de Flandre au téléphone ou sur carte',
    summary:
      'Une monnaie locale sans coupons, pour la Flandre intérieure : on paie avec son téléphone ou une carte à code, les comptes sont publics.',
    description: `Nous sommes partis des statuts et de la grille d'agrément du Silex, que ses porteurs nous ont confiés avec leurs regrets : les coupons.

**Ce qui change**
- Aucun papier. Une carte à 2 € pour qui n'a pas de téléphone, acceptée partout.
- L'établissement de paiement est une coopérative bancaire, ce que la loi impose pour une monnaie numérique. Six mois de dossiers.
- Frontière : des producteurs belges acceptent le Houblon, la reconversion se fait en euros des deux côtés.

**Ce qui reste** : la réserve intégrale, les visites à deux, la retenue de 2 % pour les associations.

Quatre-vingts commerces, 1 100 comptes, dont la moitié servent au moins une fois par mois.`,
    themes: ['monnaie-locale', 'numerique', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '59295' }, // Hazebrouck
    stage: 'LAUNCHING',
    publishedDaysAgo: 245,
    welcomesNewcomers: true,
    members: [
      { person: 'ophelie', role: 'HOLDER' },
      { person: 'kevin', role: 'CONTRIBUTOR' },
    ],
    followers: ['odile'],
    expectations: { wouldUse: 6, uses: 4, wouldHelp: 2 },
    adaptedFrom: {
      project: 'silex-dieppe',
      reason: 'OTHER_RULES',
      comment:
        'Monnaie numérique : les règles de la banque ne sont pas celles des coupons, la gouvernance reste la même.',
      daysAgo: 290,
    },
    pages: [
      {
        slug: 'agrement',
        title: "L'agrément d'un professionnel",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'ophelie',
            daysAgo: 240,
            message: 'Adapté : essai de paiement pendant la visite',
            body: `Deux adhérents rendent visite, une heure. L'un est du même métier, l'autre apporte une carte et fait un achat : on vérifie que le réseau passe derrière le comptoir.

Cinq questions : d'où viennent vos trois premiers achats, qui travaille avec vous, que faites-vous des restes, à qui pourriez-vous payer en Houblon, qu'aimeriez-vous changer cette année ?

On écrit ensemble **un** engagement pour l'année. Le comité lit, et ne se réunit que si quelqu'un a une objection.

Producteurs belges : mêmes questions, en flamand si besoin.`,
          },
        ],
      },
    ],
  },
  {
    key: 'clede-privas',
    title: 'La Clède',
    summary:
      "En Ardèche, des billets d'échange entre paysans, artisans et habitants, adossés à l'euro et valables dans la vallée de l'Ouvèze.",
    description: `La clède, c'est la petite bâtisse où séchaient les châtaignes : on y gardait de quoi passer l'hiver.

Quarante producteurs et commerçants, trois marchés. Les billets ont été dessinés par l'école de Privas. Ils n'ont pas de date de péremption : nous avons essayé la monnaie fondante, personne ne l'aimait.

Particularité : une partie des aides communales aux associations est versée en Clèdes. Cela a fait entrer le club de handball, puis le magasin de sport.`,
    themes: ['monnaie-locale', 'agriculture'],
    territory: { kind: 'COMMUNE', code: '07186' }, // Privas
    stage: 'ACTIVE',
    publishedDaysAgo: 475,
    welcomesNewcomers: true,
    members: [{ person: 'lucie', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 5, wouldHelp: 1 },
  },
  {
    key: 'tilleul-bourges',
    title: 'Le Tilleul (monnaie locale du Berry, arrêtée)',
    summary:
      "Pendant six ans, une monnaie citoyenne a circulé à Bourges. Elle s'est arrêtée proprement ; voici pourquoi, et ce qui peut resservir.",
    description: `Le Tilleul a compté jusqu'à 74 prestataires et 12 000 unités en circulation. Il s'est arrêté au printemps dernier, tous les billets ont été remboursés.

**Pourquoi.** Trois personnes faisaient tout. Quand deux ont déménagé, la troisième a tenu un an. Ni conflit ni dette : de la fatigue.

**Ce que nous ferions autrement.** Un demi-poste dès la première année. Commencer par une filière (le pain, du champ au fournil) plutôt que par une ville. Ne pas imprimer de billet de 50.

**Ce qui est à prendre.** Les statuts, la maquette des billets, le registre, et un carton de 3 000 coupons vierges.`,
    themes: ['monnaie-locale'],
    territory: { kind: 'COMMUNE', code: '18033' }, // Bourges
    stage: 'CLOSED',
    publishedDaysAgo: 898,
    welcomesNewcomers: false,
    members: [{ person: 'gilles', role: 'HOLDER' }],
    followers: ['odile', 'ophelie'],
    stageHistory: [
      { stage: 'ACTIVE', daysAgo: 898 },
      { stage: 'SLEEPING', daysAgo: 520 },
      { stage: 'CLOSED', daysAgo: 180 },
    ],
    pages: [
      {
        slug: 'arreter-proprement',
        title: 'Arrêter proprement',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'gilles',
            daysAgo: 178,
            message: 'Écrit le soir de la dernière assemblée',
            body: `1. Annoncer la date six mois avant, par écrit, à chaque prestataire.
2. Cesser d'émettre le jour même de l'annonce.
3. Tenir deux comptoirs de remboursement, dont un jour de marché.
4. Garder la réserve un an de plus pour les retardataires : il en est venu quarante-trois.
5. Donner le reliquat à une association choisie en assemblée.
6. Raconter. C'est le but de cette page.`,
          },
        ],
      },
    ],
  },
  {
    key: 'monnaie-mayenne-idee',
    title: 'Et si la Mayenne avait sa monnaie ?',
    summary:
      "Une idée à l'étude avec des commerçants et le lycée agricole : faire circuler une monnaie complémentaire entre Mayenne et Ernée.",
    description: `Nous n'en sommes qu'à poser des questions. Deux réunions, trente-cinq personnes, dont la moitié de commerçants.

Questions ouvertes : faut-il une monnaie à nous, ou rejoindre un réseau qui existe ? Papier, carte, les deux ? Qui tient les comptes ?

Avant d'aller plus loin nous voulons visiter deux monnaies qui marchent et une qui s'est arrêtée. Si c'est la vôtre, nous apportons le cidre.`,
    themes: ['monnaie-locale'],
    territory: { kind: 'COMMUNE', code: '53147' }, // Mayenne
    stage: 'IDEA',
    publishedDaysAgo: 31,
    welcomesNewcomers: true,
    members: [{ person: 'pascale', role: 'HOLDER' }],
    expectations: { wouldUse: 4, uses: 0, wouldHelp: 2 },
  },
];
