import type { DemonstrationProject } from '../types.ts';

/** A place for the belongings, the letters and the washing of people without a home. */
export const lockersProjects: readonly DemonstrationProject[] = [
  {
    key: 'bagagerie-carmes-nantes',
    title: 'Bagagerie de la rue des Carmes',
    summary:
      'Cinquante casiers pour que les personnes sans abri déposent leurs affaires et puissent aller à un rendez-vous, à une formation, à la bibliothèque.',
    description: `## Pourquoi des casiers
Avec un sac à dos, une couverture et un caddie, on n'entre nulle part : ni à l'entretien d'embauche, ni au musée, ni même aux urgences sans regarder derrière soi. Garder ses affaires est un travail à plein temps.

## Comment nous fonctionnons
Ouvert de 7 h à 9 h et de 17 h à 20 h, tous les jours, y compris à Noël. Un casier est attribué pour six mois renouvelables. Les personnes accueillies tiennent les permanences avec les bénévoles : chaque créneau a un duo.

## Ce que coûte une bagagerie
Environ 21 000 € par an, loyer compris. Le détail est dans la page Budget.

## Ce que nous n'avons pas résolu
Les chiens (nous acceptons qu'ils attendent à l'intérieur, l'assureur n'est pas enchanté) et les départs sans nouvelles : que faire d'un casier plein au bout de trois mois ?

## Une permanence, vue de l'intérieur
Deux personnes ouvrent le rideau à 7 h. L'une tient le registre, l'autre le café. Chacun prend ce dont il a besoin pour la journée : les bonnes chaussures, le dossier, le chargeur. À 9 h on ferme, on balaie, on note ce qui s'est passé. Le soir, même chose à l'envers, en plus bavard.

## Ce que les gens nous disent
Qu'ils ont dormi d'un trait pour la première fois depuis longtemps. Qu'ils sont retournés à la piscine. Que l'employeur n'a rien vu. Un homme est venu six mois sans dire un mot, puis il a demandé la clé pour tenir les permanences de Noël.

## Pour aller plus loin
Nous recevons les groupes qui veulent ouvrir une bagagerie dans leur ville, à condition qu'ils viennent avec des personnes concernées. La page « Ouvrir une bagagerie » est tenue à jour et peut être reprise telle quelle.`,
    themes: ['sans-abri', 'precarite', 'entraide'],
    territory: { kind: 'COMMUNE', code: '44109' }, // Nantes
    stage: 'ACTIVE',
    publishedDaysAgo: 735,
    welcomesNewcomers: true,
    members: [
      { person: 'justine', role: 'HOLDER' },
      { person: 'ludovic', role: 'CONTRIBUTOR' },
    ],
    followers: ['elsa', 'malik', 'salome', 'ines'],
    expectations: { wouldUse: 0, uses: 3, wouldHelp: 9 },
    charter: {
      transparency:
        'Comptes et comptes rendus affichés au mur de la bagagerie et ici. Aucune information sur les personnes accueillies ne sort de la permanence, y compris vers les services sociaux, sans leur demande.',
      collaboration:
        'Personnes accueillies et bénévoles ont les mêmes droits, les mêmes clés et siègent à parité au conseil. Le règlement se modifie en assemblée de midi, une fois par mois.',
      funding:
        "Le casier est gratuit. Nous acceptons l'argent public et les dons, jamais contre une liste de noms ni contre le droit de choisir qui entre.",
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Ouvrir une bagagerie',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'justine',
            daysAgo: 720,
            body: `## Commencer par ceux qui dorment dehors
Trois mois de rencontres avant de chercher un local. On nous a dit : tôt le matin, tard le soir, pas de caméra, pas de prénom sur les portes.

## Le local
Quarante mètres carrés de plain-pied suffisent, avec un point d'eau et des toilettes.

## Les casiers
Des casiers de piscine d'occasion, 60 × 50 × 90 cm. Plus petits, le sac ne rentre pas.`,
          },
          {
            by: 'justine',
            daysAgo: 365,
            message: 'Punaises, clés, horaires',
            body: `## Commencer par ceux qui dorment dehors
Trois mois de rencontres avant de chercher un local. On nous a dit : tôt le matin, tard le soir, pas de caméra, pas de prénom sur les portes.

## Le local
Quarante mètres carrés de plain-pied suffisent, avec un point d'eau et des toilettes.

## Les casiers
Des casiers de piscine d'occasion, 60 × 50 × 90 cm. Plus petits, le sac ne rentre pas. Métal uniquement : le bois garde les punaises.

## Les clés
La permanence ouvre le rideau, la personne garde sa clé. Un double sous enveloppe signée.

## Les horaires
Ils ne bougent pas. Une porte fermée une fois à 19 h 50 coûte des mois de confiance.`,
          },
        ],
      },
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'ludovic',
            daysAgo: 330,
            body: `| Poste | € par an |
| --- | ---: |
| Loyer et charges | 13 200 |
| Assurance | 1 150 |
| Laverie, désinfection | 2 400 |
| Café, repas de midi | 2 700 |
| Petit matériel | 1 500 |

Ville 9 000, dons 8 400, fondation 3 600.`,
          },
        ],
      },
      {
        slug: 'casiers-abandonnes',
        title: 'Les casiers abandonnés',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'justine',
            daysAgo: 95,
            body: `Une question ouverte. Au bout de trois mois sans nouvelles, nous mettons un mot sur la porte. Et après ?`,
          },
          {
            by: 'justine',
            daysAgo: 2,
            message: 'Première règle commune avec Toulouse',
            body: `Au bout de trois mois sans nouvelles, un mot sur la porte et un appel aux lieux que la personne fréquentait.

À quatre mois, le casier est ouvert à deux, dont une personne accueillie. On garde pendant un an les papiers, les photographies, les médicaments et tout ce qui est écrit à la main, dans une boîte fermée.

Le reste est lavé et proposé au vestiaire. On ne jette rien sans l'avoir noté.

Règle essayée avec la consigne de Toulouse ; à revoir ensemble dans six mois.`,
          },
        ],
      },
    ],
  },
  {
    key: 'consigne-solidaire-toulouse',
    title: 'La consigne solidaire',
    summary:
      'À deux pas de la gare, un vestiaire tenu par et pour des gens à la rue : on y laisse son sac le matin, on le retrouve le soir.',
    description: `La gare a retiré ses consignes. Pour les voyageurs, c'est ennuyeux ; pour ceux qui vivent dehors, c'est le duvet volé.

Nous avons quarante bacs numérotés dans une ancienne boutique. On dépose à partir de 8 h, on reprend jusqu'à 19 h. Un ticket, un bac, pas de papiers demandés.

Le mercredi, une infirmière et un écrivain public passent. On n'a rien organisé : ils ont vu de la lumière.

Youssef tient les relations avec la mairie. Les nouveaux bénévoles font trois permanences avec quelqu'un de la maison avant d'avoir la clé.`,
    themes: ['sans-abri', 'acces-droits'],
    territory: { kind: 'COMMUNE', code: '31555' }, // Toulouse
    stage: 'ACTIVE',
    publishedDaysAgo: 390,
    welcomesNewcomers: true,
    members: [{ person: 'youssef', role: 'HOLDER' }],
    followers: ['justine', 'elsa'],
    expectations: { wouldUse: 0, uses: 1, wouldHelp: 6 },
  },
  {
    key: 'un-casier-une-cle-strasbourg',
    title: 'Un casier, une clé',
    summary:
      'Seize casiers accessibles jour et nuit, répartis dans quatre paroisses et deux centres sociaux de Strasbourg, sans permanence à tenir.',
    description: `Les bagageries que nous avons visitées ferment entre les permanences. Or beaucoup de gens travaillent la nuit, et un intérimaire ne choisit pas ses heures.

D'où ce choix : peu de casiers, mais dehors, sous un porche ou dans une cour, accessibles avec une clé à toute heure. Chaque lieu d'accueil a un référent qui passe une fois par semaine.

Après un an : deux effractions, aucune dans les cours habitées. Nous ne mettrons plus de casier là où personne ne dort à proximité.`,
    themes: ['sans-abri', 'precarite'],
    territory: { kind: 'COMMUNE', code: '67482' }, // Strasbourg
    stage: 'PROTOTYPE',
    publishedDaysAgo: 214,
    welcomesNewcomers: true,
    members: [{ person: 'elsa', role: 'HOLDER' }],
    followers: ['justine', 'youssef'],
    expectations: { wouldUse: 1, uses: 1, wouldHelp: 4 },
    differences: "Ouvert jour et nuit, sans permanence : des casiers dispersés plutôt qu'un lieu.",
    pages: [
      {
        slug: 'le-casier',
        title: 'Le casier, plans et prix',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'elsa',
            daysAgo: 200,
            body: `Tôle galvanisée de 2 mm, porte à deux points, 65 × 60 × 100 cm, scellé au mur. 410 € pièce chez un métallier, 260 € faits par un lycée professionnel.

Aération en bas et en haut. Sans elle, les couvertures moisissent en un mois.`,
          },
        ],
      },
    ],
  },
  {
    key: 'adresse-et-casiers-montpellier',
    title: 'Une adresse à soi',
    summary:
      'Recevoir son courrier, garder ses papiers au sec et faire ses démarches : un lieu unique pour les personnes sans domicile à Montpellier.',
    description: `Un courrier perdu, c'est un rendez-vous manqué, donc un droit suspendu. Nous tenons la domiciliation pour 340 personnes, avec un classeur étanche pour chacune : copie des papiers, ordonnances, photos d'identité.

Trois salariés, vingt bénévoles. Accueil sans rendez-vous tous les matins.

Depuis l'an dernier, chacun peut aussi faire numériser ses documents et les retrouver depuis n'importe quel poste, avec un code à quatre chiffres et une question. Nous avons longuement hésité : les personnes l'ont demandé.`,
    themes: ['acces-droits', 'sans-abri', 'numerique'],
    territory: { kind: 'COMMUNE', code: '34172' }, // Montpellier
    stage: 'ACTIVE',
    publishedDaysAgo: 580,
    welcomesNewcomers: false,
    members: [{ person: 'malik', role: 'HOLDER' }],
    expectations: { wouldUse: 0, uses: 2, wouldHelp: 3 },
  },
];

/** Welcome of people in exile. */
export const welcomeProjects: readonly DemonstrationProject[] = [
  {
    key: 'chambre-d-ami-briancon',
    title: "Chambre d'ami",
    summary:
      'Des habitants du Briançonnais ouvrent une chambre, quelques nuits ou quelques mois, à des personnes exilées qui passent ou qui restent.',
    description: `Tenir à jour une liste de chambres, c'est tout ce que nous faisons, et c'est déjà beaucoup : qui peut accueillir, quand, combien, avec ou sans enfants, avec ou sans voiture.

Une personne d'astreinte, le soir, répond aux accueils d'urgence. Chaque hébergeur a un parrain, plus ancien, qu'il appelle quand il ne sait pas faire.

Nous conseillons de dire la durée dès le premier soir. Les accueils qui se passent mal sont presque toujours ceux dont personne n'avait dit la fin.`,
    themes: ['exil-accueil', 'logement', 'entraide'],
    territory: { kind: 'INTERCOMMUNALITY', code: '240500439' }, // CC du Briançonnais
    stage: 'ACTIVE',
    publishedDaysAgo: 690,
    welcomesNewcomers: true,
    members: [{ person: 'sebastien', role: 'HOLDER' }],
    followers: ['youssef', 'brigitte'],
    expectations: { wouldUse: 0, uses: 3, wouldHelp: 7 },
    pages: [
      {
        slug: 'avant-d-accueillir',
        title: "Avant d'accueillir chez soi",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'sebastien',
            daysAgo: 660,
            body: `- Dites combien de nuits.
- Montrez comment ferme la salle de bains.
- Dites à quelle heure on mange, et qu'on peut manger à une autre heure.
- Laissez le code du réseau sans fil sur la table de nuit : le premier besoin est d'appeler chez soi.
- Ne posez pas de questions sur le voyage.`,
          },
        ],
      },
    ],
  },
  {
    key: 'cafe-langues-evry',
    title: 'Café langues du mercredi',
    summary:
      "Apprendre le français en parlant de ce que l'on fait : cuisine, bricolage, jardin, avec des bénévoles et des tables par niveau.",
    description: `Trente-huit nationalités dans le quartier, six mois d'attente pour un cours officiel. Le café langues n'est pas un cours : on vient quand on veut, on s'assied, on parle.

Chaque table a un sujet concret et une chose à faire de ses mains. On a moins peur de se tromper quand on épluche des carottes.

Garde d'enfants sur place. Une fois par mois, les participants enseignent leur langue aux bénévoles, qui découvrent ce que c'est.`,
    themes: ['exil-accueil', 'education', 'culture'],
    territory: { kind: 'COMMUNE', code: '91228' }, // Évry-Courcouronnes
    stage: 'ACTIVE',
    publishedDaysAgo: 355,
    welcomesNewcomers: true,
    members: [
      { person: 'thimai', role: 'HOLDER' },
      { person: 'fatoumata', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 2, uses: 5, wouldHelp: 4 },
  },
  {
    key: 'duos-de-marche-nancy',
    title: 'Duos de marche',
    summary:
      'Une personne qui arrive, une personne qui est là depuis longtemps : deux heures de marche par mois pour apprendre la ville et la langue.',
    description: `Pas d'accompagnement social, pas de dossier. On marche. Le parc, la préfecture qu'on repère la veille du rendez-vous, le marché, la piscine.

Les duos se forment pour six mois, selon les horaires plutôt que les affinités. Nous organisons une marche commune par trimestre.

Encore au stade de l'idée mise à l'épreuve : neuf duos, et l'envie de parler avec ceux qui font du parrainage ailleurs.`,
    themes: ['exil-accueil', 'sport'],
    territory: { kind: 'COMMUNE', code: '54395' }, // Nancy
    stage: 'PROTOTYPE',
    publishedDaysAgo: 54,
    welcomesNewcomers: true,
    members: [{ person: 'chloe', role: 'HOLDER' }],
    expectations: { wouldUse: 1, uses: 2, wouldHelp: 3 },
  },
];
