import type { DemonstrationProject } from '../types.ts';

/** The same need as around Cap Sizun, elsewhere and in other words. */
export const rideSharingProjects: readonly DemonstrationProject[] = [
  {
    key: 'conducteurs-benevoles-diois',
    title: 'Les conducteurs bénévoles du Diois',
    summary:
      'Cinquante communes, un seul hôpital : dans le Diois, des habitants emmènent leurs voisins à un rendez-vous et les attendent pour le retour.',
    description: `**Pourquoi.** Le Diois est grand comme un petit département et compte une douzaine d'habitants au kilomètre carré. Sans voiture, on dépend de la famille ou on attend.

**Comment.** La communauté de communes tient le téléphone deux matinées par semaine. Chaque vallée a sa liste de conducteurs. L'aller, l'attente et le retour se font avec la même personne : c'est ce que les passagers nous ont demandé en premier.

**Combien.** 0,30 € du kilomètre pour le passager. Les communes complètent au-delà de soixante kilomètres, ce qui arrive souvent.

**Ce que nous en retenons.** Ne cherchez pas à tout couvrir la première année. Deux vallées ont suffi à convaincre les autres.`,
    themes: ['mobilite', 'sante', 'entraide'],
    territory: { kind: 'INTERCOMMUNALITY', code: '242600534' }, // CC du Diois
    stage: 'ACTIVE',
    publishedDaysAgo: 830,
    welcomesNewcomers: true,
    members: [
      { person: 'lucie', role: 'HOLDER' },
      { person: 'margot', role: 'CONTRIBUTOR' },
    ],
    followers: ['mehdi', 'lois', 'aurore'],
    expectations: { wouldUse: 6, uses: 8, wouldHelp: 4 },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'lucie',
            daysAgo: 800,
            body: `## Trouver les conducteurs
Une affiche ne sert à rien. Dans chaque village, demandez à la mairie qui rend déjà service : ce sont eux.

## Tenir le téléphone
Deux matinées fixes. Notez le nom, le lieu exact (le lieu-dit, pas la commune), l'heure du rendez-vous et non l'heure de départ.

## Le jour venu
Le conducteur attend sur place. Il prévient s'il en profite pour ses propres courses.`,
          },
          {
            by: 'lucie',
            daysAgo: 350,
            message: 'Neige, cols fermés',
            body: `## Trouver les conducteurs
Une affiche ne sert à rien. Dans chaque village, demandez à la mairie qui rend déjà service : ce sont eux.

## Tenir le téléphone
Deux matinées fixes. Notez le nom, le lieu exact (le lieu-dit, pas la commune), l'heure du rendez-vous et non l'heure de départ.

## Le jour venu
Le conducteur attend sur place. Il prévient s'il en profite pour ses propres courses.

## Quand il neige
Le conducteur décide seul, le matin même, et personne ne discute. Nous avons l'accord du centre hospitalier pour reporter sans pénalité les rendez-vous des passagers du réseau.`,
          },
        ],
      },
      {
        slug: 'contacts',
        title: 'Qui contacter',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'margot',
            daysAgo: 790,
            body: `Le téléphone est tenu à Die le lundi et le jeudi, de 9 h à 12 h. Un référent par vallée reprend la main ensuite ; la liste est affichée dans chaque mairie.`,
          },
        ],
      },
    ],
  },
  {
    key: 'trajets-solidaires-mana',
    title: 'Allers-retours solidaires Mana – Saint-Laurent',
    summary:
      'Pirogue ou voiture, un trajet partagé à heure connue pour rejoindre le dispensaire, le lycée ou les bureaux de Saint-Laurent-du-Maroni.',
    description: `Entre Mana, Javouhey et Saint-Laurent, le taxi collectif coûte cher et ne part que plein. Nous avons repris l'idée des conducteurs bénévoles du Diois, et il a fallu presque tout changer.

- **Les horaires.** Chez nous, pas de téléphone le matin : un message vocal dans un groupe, la veille au soir, en français, en nengee tongo ou en hmong.
- **Les véhicules.** Peu de gens ont une voiture en règle. Trois familles prêtent la leur, l'association paie le contrôle technique. En saison des pluies, deux piroguiers prennent le relais sur le fleuve.
- **Les frais.** Un prix affiché, le même pour tous : 4 € l'aller-retour, gratuit pour les femmes enceintes.

Nous manquons de gilets de sauvetage à la taille des enfants.`,
    themes: ['mobilite', 'sante', 'acces-droits'],
    territory: { kind: 'COMMUNE', code: '97306' }, // Mana
    stage: 'LAUNCHING',
    publishedDaysAgo: 118,
    welcomesNewcomers: true,
    members: [{ person: 'lois', role: 'HOLDER' }],
    followers: ['lucie'],
    expectations: { wouldUse: 8, uses: 2, wouldHelp: 3 },
    adaptedFrom: {
      project: 'conducteurs-benevoles-diois',
      reason: 'OTHER_MEANS',
      comment:
        "Peu de voitures, un fleuve, trois langues : le principe du conducteur qui attend et ramène reste, l'organisation est autre.",
      daysAgo: 131,
    },
    stageHistory: [
      { stage: 'PROTOTYPE', daysAgo: 118 },
      { stage: 'LAUNCHING', daysAgo: 40 },
    ],
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'lois',
            daysAgo: 116,
            message: 'Adapté à la piste et au fleuve',
            body: `## Trouver les conducteurs
Une affiche ne sert à rien. Dans chaque village, demandez au capitaine et à l'infirmière du centre de santé qui rend déjà service.

## Annoncer les trajets
Un message vocal la veille à 18 h, toujours dans le même ordre : d'où, à quelle heure, combien de places, qui conduit. Ceux qui ne lisent pas le français s'inscrivent par un vocal en retour.

## Le jour venu
Le conducteur attend sur place jusqu'à 13 h. La pirogue, non : elle repart à heure fixe à cause du courant.

## Quand il pleut
La piste est coupée plusieurs jours par an. On passe alors par le fleuve, gilet obligatoire, six personnes au plus.`,
          },
        ],
      },
    ],
  },
  {
    key: 'covoit-solidaire-decize',
    title: 'Je passe te prendre',
    summary:
      'Entre Decize et les villages alentour, un tableau papier chez le boulanger et un numéro unique pour trouver qui descend en ville demain.',
    description: `Pas d'application : la moyenne d'âge des passagers est de 74 ans. Le tableau est chez le boulanger, au café et à la pharmacie. On y inscrit son trajet ou son besoin, la personne de garde rapproche les deux et rappelle.

Nadine tient les cartons de l'année passée : 412 trajets, 9 annulations de dernière minute, une seule panne.

Nous ne demandons pas d'argent. Les passagers apportent ce qu'ils veulent, il y a eu beaucoup de confiture.`,
    themes: ['mobilite', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '58095' }, // Decize
    stage: 'ACTIVE',
    publishedDaysAgo: 365,
    welcomesNewcomers: true,
    members: [{ person: 'nadine', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 5, wouldHelp: 2 },
  },
  {
    key: 'tu-memmenes-marvejols',
    title: "Tu m'emmènes ? Trajets de jeunes en Gévaudan",
    summary:
      "Pour qu'un apprenti de 17 ans puisse aller à son stage et une lycéenne au judo : des adultes du canton s'engagent sur un trajet régulier par semaine.",
    description: `À 16 ans, sans scooter et sans parents disponibles, on refuse un apprentissage à douze kilomètres. Nous l'avons vu trois fois la même année au foyer de jeunes.

Ce que nous proposons : un adulte, un jeune, un trajet fixe, signé pour trois mois avec l'accord des parents. Pas de demande au coup par coup, c'est ce qui rend la chose tenable.

**Garanties.** Rencontre préalable à trois, extrait de casier judiciaire demandé par l'association, coordonnées échangées, bilan à mi-parcours.

**Résultat de la première année** : onze binômes, neuf allés au bout.`,
    themes: ['mobilite', 'jeunesse', 'emploi'],
    territory: { kind: 'COMMUNE', code: '48092' }, // Marvejols
    stage: 'PROTOTYPE',
    publishedDaysAgo: 190,
    welcomesNewcomers: true,
    members: [{ person: 'aurore', role: 'HOLDER' }],
    expectations: { wouldUse: 6, uses: 3, wouldHelp: 5 },
    differences: 'Un engagement régulier entre un adulte et un jeune, et non un service à la demande.',
  },
  {
    key: 'arrets-sur-le-pouce-nontron',
    title: 'Arrêts sur le pouce',
    summary:
      "Des arrêts d'auto-stop signalés entre Nontron et Périgueux, avec un brassard et une fiche de destination, pour lever la main sans gêne.",
    description: `Ici, le dernier car part à cinq heures. L'auto-stop se pratique encore ici, mais seulement entre gens qui se connaissent. Quatorze arrêts marqués d'un panneau bleu, là où une voiture peut se ranger sans danger, changent beaucoup de choses : on sait qu'ici on peut s'arrêter.

Conducteurs et passagers s'inscrivent en mairie avec une pièce d'identité et reçoivent un macaron ou un brassard. Temps d'attente moyen relevé par nos soins en juin : onze minutes sur la grande route, trente-cinq sur les petites.

Le Département a donné son accord pour les panneaux au bout de huit mois. Prévoyez-les.`,
    themes: ['mobilite', 'climat'],
    territory: { kind: 'COMMUNE', code: '24311' }, // Nontron
    stage: 'ACTIVE',
    publishedDaysAgo: 520,
    welcomesNewcomers: true,
    members: [
      { person: 'harriet', role: 'HOLDER' },
      { person: 'xavier', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 4, uses: 6, wouldHelp: 1 },
    pages: [
      {
        slug: 'choisir-un-arret',
        title: 'Choisir un bon arrêt',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'xavier',
            daysAgo: 500,
            body: `Un bon arrêt se voit à cent mètres, permet de se ranger hors de la chaussée, et se trouve avant un rond-point plutôt qu'après : les voitures y roulent déjà lentement.

Testez-le une heure, un mardi, avec quelqu'un qui compte les voitures. Moins de vingt à l'heure : cherchez ailleurs.`,
          },
        ],
      },
    ],
  },
  {
    key: 'equipages-zone-vitre',
    title: 'Équipages de la zone industrielle',
    summary:
      'Aux mêmes horaires, vers les mêmes usines : des équipages de covoiturage domicile-travail entre salariés en deux-huit du pays de Vitré.',
    description: `Les équipes changent à 5 h, 13 h et 21 h. Aucun bus à ces heures-là. Nous avons commencé par une liste sur le panneau syndical d'une seule usine ; cinq entreprises participent aujourd'hui.

Un équipage, c'est trois ou quatre personnes qui roulent chacune leur semaine. Personne ne paie personne. Si le conducteur de la semaine est malade, un suppléant est prévu, et en dernier recours l'employeur rembourse un taxi : cette garantie de retour a tout débloqué.`,
    themes: ['mobilite', 'emploi', 'climat'],
    territory: { kind: 'COMMUNE', code: '35360' }, // Vitré
    stage: 'ACTIVE',
    publishedDaysAgo: 274,
    welcomesNewcomers: false,
    members: [{ person: 'claudine', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 9, wouldHelp: 0 },
  },
  {
    key: 'siege-pour-le-parloir-rennes',
    title: 'Un siège pour le parloir',
    summary:
      'Des conducteurs bénévoles emmènent aux prisons de Rennes les familles qui viennent en train ou en car, et les attendent à la sortie du parloir.',
    description: `Vézin et le centre pénitentiaire des femmes sont loin de la gare, et l'on n'entre plus si l'on a dix minutes de retard. Des mères font quatre heures de route pour rien.

Nous reprenons la façon de faire d'« Un siège de libre » : des bénévoles, un planning, une demi-journée d'accueil. Ce qui change tient au public.

- **L'heure est impérative.** On part quarante minutes avant, jamais moins.
- **Les enfants sont nombreux.** Il faut des rehausseurs ; nous en avons six.
- **On ne demande pas qui, ni pourquoi.** Le conducteur ne connaît que le prénom de la personne qui monte.
- **Gratuit.** Le parloir coûte déjà une journée de travail.

Cinq conducteurs prêts, premiers trajets le mois prochain.`,
    themes: ['mobilite', 'famille', 'acces-droits'],
    territory: { kind: 'COMMUNE', code: '35238' }, // Rennes
    stage: 'LAUNCHING',
    publishedDaysAgo: 3,
    welcomesNewcomers: true,
    members: [
      { person: 'claudine', role: 'HOLDER' },
      { person: 'gwendal', role: 'CONTRIBUTOR' },
    ],
    followers: ['mehdi', 'salome'],
    expectations: { wouldUse: 1, uses: 0, wouldHelp: 2 },
    adaptedFrom: {
      project: 'un-siege-de-libre-quimper',
      reason: 'OTHER_PUBLIC',
      comment:
        'Même organisation, pour les familles de personnes détenues : horaires impératifs, gratuité, discrétion entière.',
      daysAgo: 6,
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Monter une équipe de conducteurs',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'claudine',
            daysAgo: 5,
            message: 'Première adaptation, à relire avec les familles',
            body: `## Avant le premier trajet
Allez voir la maison d'accueil des familles, l'aumônerie et le service d'insertion, dans cet ordre. La maison d'accueil connaît les horaires vrais.

## La demi-journée d'accueil des conducteurs
1. Assurance, permis, téléphone d'un proche.
2. Installer un rehausseur en moins d'une minute.
3. La discrétion. On ne demande ni le nom, ni le motif, ni la durée.
4. Un trajet à deux avec un ancien.

## La première semaine
Deux personnes au téléphone, un tableur, cinq conducteurs. Refusez ce que vous ne pouvez pas tenir : un parloir manqué par notre faute serait pire que pas de trajet.`,
          },
        ],
      },
    ],
  },
  {
    key: 'voiture-a-plusieurs-cluny',
    title: 'La voiture à plusieurs',
    summary:
      "Huit foyers de Cluny se partagent deux voitures anciennes, un carnet et une cagnotte, plutôt que d'en entretenir huit.",
    description: `Autopartage entre particuliers : deux voitures achetées en commun, garées à deux endroits du bourg, clés dans un coffret à code. Un contrat écrit à la main règle les assurances, les pannes et les amendes.

Coût constaté par foyer : 68 € par mois tout compris, pour environ 4 000 km par an.

Fiche reprise d'un recueil d'initiatives ; ses auteurs ne l'ont pas encore réclamée ici.`,
    themes: ['mobilite', 'partage-objets'],
    territory: { kind: 'COMMUNE', code: '71137' }, // Cluny
    stage: 'ACTIVE',
    publishedDaysAgo: 150,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Recueil des initiatives du Clunisois',
      url: 'https://recueil-initiatives.example/clunisois/voiture-a-plusieurs',
      licence: 'CC BY-SA 4.0',
    },
    expectations: { wouldUse: 3, uses: 0, wouldHelp: 0 },
  },
];
