import type { DemonstrationProject } from '../types.ts';

/** Hours, help and knowledge exchanged without money. */
export const timeBankProjects: readonly DemonstrationProject[] = [
  {
    key: 'sel-de-la-vere',
    title: 'SEL de la Vère',
    summary:
      "Système d'échange local autour de Gaillac : une heure de jardinage contre une heure de couture, comptée en grains, sans un euro.",
    description: `Fondé par des vignerons et des institutrices il y a vingt ans. Chaque adhérent publiait ses offres et ses demandes dans un bulletin ; on échangeait des *grains*, soixante pour une heure, quel que soit le travail.

Le SEL a vécu de belles années puis s'est endormi : le bulletin papier a cessé, les échanges se font désormais entre gens qui se connaissent et ne les comptent plus. L'assemblée ne réunit plus le nombre voulu.

Nous laissons la porte ouverte. Les statuts, le catalogue et la manière de compter sont ici, à la disposition de qui veut repartir.`,
    themes: ['entraide'],
    territory: { kind: 'COMMUNE', code: '81099' }, // Gaillac
    stage: 'SLEEPING',
    publishedDaysAgo: 880,
    welcomesNewcomers: true,
    members: [{ person: 'youssef', role: 'HOLDER' }],
    followers: ['ludovic'],
    stageHistory: [
      { stage: 'ACTIVE', daysAgo: 880 },
      { stage: 'SLEEPING', daysAgo: 560 },
    ],
    pages: [
      {
        slug: 'compter',
        title: 'Comment nous comptions',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'youssef',
            daysAgo: 870,
            body: `Une heure vaut soixante grains, pour tout le monde et pour tout. Chacun démarre à zéro et peut descendre à −600.

Un carnet par adhérent, signé par celui qui donne et celui qui reçoit. Relevé deux fois par an.

Les objets se donnent ou se comptent en grains, d'un commun accord, jamais en euros.`,
          },
        ],
      },
    ],
  },
  {
    key: 'heures-partagees-saint-nazaire',
    title: 'Heures partagées',
    summary:
      "Banque de temps de Saint-Nazaire, reprise des règles d'un SEL endormi : un tableau partagé, un rendez-vous mensuel, pas de découvert.",
    description: `Nous avons trouvé les règles du SEL de la Vère en cherchant comment faire, et appelé son porteur. Il nous a dit surtout ce qui l'avait endormi : le bulletin à fabriquer, les comptes à relever, une seule personne pour le faire.

Alors nous avons simplifié :

- une heure vaut une heure, on ne compte pas en dessous de la demi-heure ;
- plus de carnet, un tableau que chacun remplit soi-même ;
- plus de découvert : tout le monde reçoit cinq heures en arrivant ;
- un goûter le premier dimanche, où se concluent les trois quarts des échanges.

Cent vingt membres, dont un tiers de retraités des chantiers et un tiers de nouveaux arrivants.`,
    themes: ['entraide', 'intergenerationnel'],
    territory: { kind: 'COMMUNE', code: '44184' }, // Saint-Nazaire
    stage: 'ACTIVE',
    publishedDaysAgo: 420,
    welcomesNewcomers: true,
    members: [
      { person: 'ludovic', role: 'HOLDER' },
      { person: 'justine', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 4, uses: 9, wouldHelp: 2 },
    adaptedFrom: {
      project: 'sel-de-la-vere',
      reason: 'ORIGIN_SLEEPING',
      comment: "Le SEL d'origine dort ; nous reprenons ses règles en les allégeant de tout ce qui l'avait fatigué.",
      daysAgo: 440,
    },
    pages: [
      {
        slug: 'compter',
        title: 'Comment nous comptons',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'ludovic',
            daysAgo: 418,
            message: 'Repris du SEL de la Vère, allégé',
            body: `Une heure vaut une heure, pour tout le monde et pour tout. Chacun reçoit cinq heures en arrivant. Quand on n'en a plus, on offre d'abord.

Un tableau partagé ; celui qui reçoit inscrit l'échange. On ne contrôle pas.`,
          },
          {
            by: 'justine',
            daysAgo: 77,
            message: "Les heures qu'on n'utilise pas",
            body: `Une heure vaut une heure, pour tout le monde et pour tout. Chacun reçoit cinq heures en arrivant. Quand on n'en a plus, on offre d'abord.

Un tableau partagé ; celui qui reçoit inscrit l'échange. On ne contrôle pas. En un an, un seul désaccord, réglé au goûter.

**La cagnotte.** Qui a plus de trente heures peut en verser à la cagnotte, ouverte à ceux qui ne peuvent rien rendre pour l'instant : jeunes parents, malades, personnes très âgées.`,
          },
        ],
      },
    ],
  },
  {
    key: 'accorderie-colmar',
    title: 'Accorderie du quartier Europe',
    summary:
      'À Colmar, les habitants du quartier échangent des services comptés en temps, avec un local ouvert et une salariée pour mettre en relation.',
    description: `**Le principe** : chaque service rendu donne un crédit de temps, à dépenser auprès de n'importe quel autre membre. Faire un ourlet, relire un courrier, garder un chat, monter une armoire.

**Le local** : rez-de-chaussée prêté par le bailleur, ouvert quatre demi-journées. On y affiche, on y téléphone, on y boit le thé.

**La mixité** : la règle est d'accueillir autant de personnes qui ont du temps que de personnes qui n'en ont pas. Sans cela tout le monde propose du soutien scolaire et personne ne sait réparer un robinet.

**Le financement** : un poste à mi-temps, payé par la ville et le bailleur pour trois ans.`,
    themes: ['entraide', 'precarite'],
    territory: { kind: 'COMMUNE', code: '68066' }, // Colmar
    stage: 'ACTIVE',
    publishedDaysAgo: 515,
    welcomesNewcomers: true,
    members: [
      { person: 'elsa', role: 'HOLDER' },
      { person: 'murat', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 2, uses: 7, wouldHelp: 3 },
  },
  {
    key: 'banque-de-temps-limoges',
    title: 'La banque de temps du Sablard',
    summary:
      "On dépose des heures, on retire des heures. À Limoges, un guichet hebdomadaire où l'on s'inscrit avec ce que l'on sait faire.",
    description: `Le guichet est une vraie table avec une vraie banquière, Paulette, qui a travaillé trente ans à la Poste. Elle tient le registre et connaît les soldes par cœur.

On s'inscrit le jeudi entre 16 h et 18 h. Il faut offrir au moins trois choses et en demander une, même petite : ceux qui ne demandent jamais rien finissent par partir.`,
    themes: ['entraide', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '87085' }, // Limoges
    stage: 'ACTIVE',
    publishedDaysAgo: 288,
    welcomesNewcomers: true,
    members: [{ person: 'paulette', role: 'HOLDER' }],
    expectations: { wouldUse: 1, uses: 5, wouldHelp: 1 },
  },
  {
    key: 'coups-de-main-palier-creteil',
    title: 'Coups de main du palier',
    summary:
      "Dans trois tours de Créteil, une affiche par hall pour dire ce que l'on peut faire pour ses voisins et ce dont on aurait besoin.",
    description: `Pas de compte, pas de monnaie, pas d'inscription. Une affiche à languettes par hall, refaite chaque mois par le gardien et une habitante.

« Je peux arroser les plantes. » « J'aurais besoin qu'on m'aide à remplir un papier. » « J'ai une perceuse. »

On nous demande souvent combien d'échanges cela fait. Nous ne savons pas et cela nous va. Ce que nous savons : 31 languettes sont parties en mars.`,
    themes: ['entraide', 'logement'],
    territory: { kind: 'COMMUNE', code: '94028' }, // Créteil
    stage: 'ACTIVE',
    publishedDaysAgo: 66,
    welcomesNewcomers: true,
    members: [{ person: 'sandrine', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 4, wouldHelp: 2 },
    differences: 'On ne compte rien : ni heures, ni points, ni inscriptions.',
  },
  {
    key: 'savoirs-reciproques-evry',
    title: 'Chacun sait quelque chose',
    summary:
      "Réseau d'échange de savoirs : qui apprend enseigne aussi, de la division au pain de maïs, gratuitement et sans diplôme.",
    description: `On ne rend pas à la personne qui nous a appris : on apprend autre chose à quelqu'un d'autre. La boucle est ouverte.

Une mise en relation prend une heure, à trois : celui qui offre, celui qui demande, et l'un de nous pour aider à dire ce que l'on cherche vraiment. « Apprendre l'ordinateur » devient « pouvoir envoyer des photos à ma fille ».

Deux cent six savoirs offerts à ce jour. Beaucoup arrivent en disant qu'ils n'ont rien à offrir. C'est faux, et c'est ce que nous cherchons ensemble pendant cette heure.`,
    themes: ['education', 'entraide'],
    territory: { kind: 'COMMUNE', code: '91228' }, // Évry-Courcouronnes
    stage: 'ACTIVE',
    publishedDaysAgo: 590,
    welcomesNewcomers: true,
    members: [{ person: 'thimai', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 5, wouldHelp: 3 },
  },
];
