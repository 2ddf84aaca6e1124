import type { DemonstrationProject } from '../types.ts';

/** Children going to school together without a car. */
export const schoolOnFootProjects: readonly DemonstrationProject[] = [
  {
    key: 'pedibus-trois-ecoles',
    title: 'Pédibus des Trois Écoles',
    summary:
      "Quatre lignes à pied, des arrêts et des horaires comme un bus : des parents accompagnent à tour de rôle les enfants jusqu'à l'école.",
    description: `## Comment ça marche
Quatre lignes, vingt et un arrêts, un gilet par accompagnateur. Départ à l'heure dite, on n'attend pas. Un adulte pour six enfants, deux adultes dès qu'on traverse la départementale.

## Pourquoi
Comptage d'un mardi de novembre : 140 voitures en vingt minutes devant le portail, pour 310 élèves dont les deux tiers habitent à moins d'un kilomètre.

## Les moyens
La mairie a peint les arrêts et prête les gilets. L'assurance scolaire couvre les enfants, la responsabilité civile des parents couvre les parents. Le planning est un tableau partagé que Jeanne remplit le dimanche soir.

## Les difficultés
La ligne 3 a fermé faute de parents. Elle a rouvert grâce à deux grands-pères.`,
    themes: ['mobilite', 'education', 'famille'],
    territory: { kind: 'COMMUNE', code: '38382' }, // Saint-Égrève
    stage: 'ACTIVE',
    publishedDaysAgo: 640,
    welcomesNewcomers: true,
    members: [{ person: 'jeanne', role: 'HOLDER' }],
    followers: ['bernadette', 'sandrine'],
    expectations: { wouldUse: 2, uses: 8, wouldHelp: 5 },
    pages: [
      {
        slug: 'tracer-une-ligne',
        title: 'Tracer une ligne',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'jeanne',
            daysAgo: 620,
            body: `Une ligne se trace avec les enfants, en marchant. Ils connaissent le trottoir qui s'arrête, le chien, la flaque.

Un quart d'heure au plus entre le premier arrêt et l'école. Au-delà, les petits fatiguent et les parents renoncent.`,
          },
          {
            by: 'jeanne',
            daysAgo: 270,
            message: 'Les traversées',
            body: `Une ligne se trace avec les enfants, en marchant. Ils connaissent le trottoir qui s'arrête, le chien, la flaque.

Un quart d'heure au plus entre le premier arrêt et l'école. Au-delà, les petits fatiguent et les parents renoncent.

Comptez les traversées : chacune sans feu ni passage surélevé demande un adulte de plus. Mieux vaut cent mètres de détour.

Faites valider le tracé par la police municipale avant de peindre quoi que ce soit.`,
          },
        ],
      },
    ],
  },
  {
    key: 'caravane-ecoliers-figeac',
    title: 'La caravane des écoliers',
    summary:
      "Chaque matin à Figeac, une file d'enfants part du parking du haut et descend à l'école derrière une charrette à cartables.",
    description: `Le bourg est en pente, les rues sont étroites, les voitures n'y passent pas à deux de front. On a donc déplacé la dépose : les parents laissent les enfants en haut à 8 h 10, la caravane descend.

La charrette à cartables a été construite par le lycée professionnel. Elle fait la moitié du succès : les enfants se battent pour la tirer.

Accompagnement par deux salariées de l'accueil périscolaire et deux habitants volontaires. En janvier on prend les lampions.`,
    themes: ['mobilite', 'education'],
    territory: { kind: 'COMMUNE', code: '46102' }, // Figeac
    stage: 'ACTIVE',
    publishedDaysAgo: 530,
    welcomesNewcomers: true,
    members: [
      { person: 'bernadette', role: 'HOLDER' },
      { person: 'guilhem', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 1, uses: 6, wouldHelp: 3 },
    pages: [
      {
        slug: 'la-charrette',
        title: 'La charrette à cartables',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'guilhem',
            daysAgo: 510,
            body: `Châssis de remorque de vélo, caisse en peuplier de 120 × 60 × 50 cm, frein à corde. Charge constatée : 34 cartables, 110 kg.

Le frein n'est pas une option : première version sans, une haie abîmée.`,
          },
        ],
      },
      {
        slug: 'organisation',
        title: 'Organisation du matin',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'bernadette',
            daysAgo: 505,
            body: `7 h 55, ouverture du point de dépose. 8 h 10, départ, quel que soit le nombre. 8 h 25, arrivée à l'école.

Les enfants sont deux par deux, un grand avec un petit. Un adulte devant, un derrière, un à la charrette, un qui va et vient.`,
          },
        ],
      },
    ],
  },
  {
    key: 'ti-pa-lekol-lamentin',
    title: 'Ti pa ti pa lékol',
    summary:
      "Au Lamentin, les enfants marchent ensemble jusqu'à l'école avant la chaleur, avec des grands-mères du quartier et un chariot pour les sacs.",
    description: `J'ai vu la caravane de Figeac pendant des vacances et je suis revenue avec l'idée de la charrette. Le reste ne convenait pas.

**La chaleur.** On part à 6 h 40, pas à 8 h. Retour à pied impossible à midi : la caravane ne fonctionne que le matin.

**Les trottoirs.** Il n'y en a presque pas. Le trajet passe par les cours de deux résidences, avec l'accord écrit des bailleurs.

**Les accompagnantes.** Les parents partent travailler à 5 h 30 à cause des embouteillages. Ce sont les grands-mères, six, qui tiennent la marche. La ville leur verse une petite indemnité.

**La pluie.** Capes pour tout le monde, et pas de sortie en vigilance orange.`,
    themes: ['mobilite', 'education', 'intergenerationnel'],
    territory: { kind: 'COMMUNE', code: '97213' }, // Le Lamentin
    stage: 'PROTOTYPE',
    publishedDaysAgo: 87,
    welcomesNewcomers: true,
    members: [{ person: 'marieline', role: 'HOLDER' }],
    followers: ['bernadette'],
    expectations: { wouldUse: 5, uses: 3, wouldHelp: 4 },
    adaptedFrom: {
      project: 'caravane-ecoliers-figeac',
      reason: 'OTHER_TERRITORY',
      comment:
        'Chaleur, absence de trottoirs, parents partis avant le jour : la charrette reste, les horaires et les accompagnantes changent.',
      daysAgo: 96,
    },
    pages: [
      {
        slug: 'organisation',
        title: 'Organisation du matin',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'marieline',
            daysAgo: 86,
            message: "Horaires d'ici, retour supprimé",
            body: `6 h 25, rendez-vous sous le manguier de la première résidence. 6 h 40, départ. 7 h 05, arrivée à l'école, eau pour tout le monde.

Les enfants sont deux par deux, un grand avec un petit. Une grand-mère devant, une derrière, une au chariot, une qui va et vient. Gourde et chapeau obligatoires.

Pas de retour à pied : à midi il fait trop chaud.`,
          },
        ],
      },
    ],
  },
  {
    key: 'ecole-a-pied-fontenay',
    title: "À pied, en ligne, à l'école",
    summary:
      "Des familles de Fontenay-sous-Bois se relaient pour emmener à pied les enfants de l'immeuble et de la rue, sans passer par la mairie.",
    description: `Tout petit, tout simple : sept familles, un groupe de messagerie, deux rues. Celui ou celle qui part à 8 h emmène tous ceux qui sont en bas.

Nous n'avons ni gilet ni panneau. En revanche, une règle à laquelle on tient : on prévient la veille avant 20 h, et l'enfant sait qui l'emmène.

Si votre rue veut faire pareil, on vous raconte en vingt minutes autour d'un goûter.`,
    themes: ['famille', 'mobilite', 'entraide'],
    territory: { kind: 'COMMUNE', code: '94033' }, // Fontenay-sous-Bois
    stage: 'ACTIVE',
    publishedDaysAgo: 172,
    welcomesNewcomers: true,
    members: [{ person: 'sandrine', role: 'HOLDER' }],
    expectations: { wouldUse: 4, uses: 5, wouldHelp: 1 },
  },
  {
    key: 'velobus-mulhouse',
    title: 'Vélobus du mardi et du vendredi',
    summary:
      "Un convoi d'enfants à vélo encadré par des parents formés, deux matins par semaine, du quartier Bourtzwiller au collège.",
    description: `Le pédibus, c'était bien jusqu'au CM2. Au collège, à trois kilomètres, il fallait autre chose.

Le convoi : douze à vingt élèves, un adulte en tête, un en queue, un volant qui bloque les carrefours. Tous les adultes ont suivi une journée de formation avec la prévention routière.

Contrôle des vélos la première semaine de chaque mois (freins, lumières, pneus). Nous avons une dizaine de vélos à prêter ; les plus demandés sont les 24 pouces.`,
    themes: ['velo', 'jeunesse', 'education'],
    territory: { kind: 'COMMUNE', code: '68224' }, // Mulhouse
    stage: 'ACTIVE',
    publishedDaysAgo: 318,
    welcomesNewcomers: true,
    members: [{ person: 'murat', role: 'HOLDER' }],
    followers: ['coline', 'jeanne'],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
    differences: 'À vélo et pour des collégiens, sur une distance trop longue à pied.',
    pages: [
      {
        slug: 'consignes-encadrants',
        title: 'Consignes aux encadrants',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'murat',
            daysAgo: 300,
            body: `- La tête roule à 11 km/h, pas plus.
- Personne ne double la tête, personne ne roule derrière la queue.
- Au feu, on passe tous ou on attend tous.
- Le volant se place, regarde le conducteur dans les yeux, lève la main, remercie.`,
          },
        ],
      },
    ],
  },
  {
    key: 'rue-aux-ecoles-pantin',
    title: 'La rue aux enfants, matin et soir',
    summary:
      "Fermer la rue de l'école vingt minutes, deux fois par jour, avec des barrières tenues par des parents : une expérience avant d'en faire une règle.",
    description: `La mairie demandait une preuve, nous avons proposé trois mois d'essai. Arrêté temporaire, huit barrières, vingt-deux parents volontaires, un cahier pour noter tout ce qui se passe mal.

Se passe mal : les livraisons du restaurant, deux riverains qui n'avaient pas reçu la lettre, une ambulance (passée en quarante secondes).

Se passe bien : le bruit, le nombre d'enfants qui restent jouer, un marchand de glaces.

Le bilan est rendu. La rue sera piétonne en permanence à la rentrée, nous pouvons donc nous arrêter. Nous laissons ici tout ce qui peut servir à d'autres.`,
    themes: ['education', 'famille', 'democratie'],
    territory: { kind: 'COMMUNE', code: '93055' }, // Pantin
    stage: 'CLOSED',
    publishedDaysAgo: 460,
    welcomesNewcomers: false,
    members: [
      { person: 'fatoumata', role: 'HOLDER' },
      { person: 'joao', role: 'CONTRIBUTOR' },
    ],
    stageHistory: [
      { stage: 'PROTOTYPE', daysAgo: 460 },
      { stage: 'CLOSED', daysAgo: 110 },
    ],
    pages: [
      {
        slug: 'ce-que-nous-avons-appris',
        title: 'Ce que nous avons appris',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'fatoumata',
            daysAgo: 108,
            message: 'Page de clôture',
            body: `1. La lettre aux riverains se remet en main propre. Les deux seuls conflits viennent de boîtes aux lettres.
2. Un essai court avec une date de fin rassure tout le monde.
3. Tenir une barrière est ennuyeux. À deux, c'est une conversation.
4. Comptez avant, pendant, après, aux mêmes heures. Ce sont ces trois chiffres que le conseil municipal a regardés.`,
          },
        ],
      },
    ],
  },
];
