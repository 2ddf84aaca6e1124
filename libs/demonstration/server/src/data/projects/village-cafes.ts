import type { DemonstrationProject } from '../types.ts';

/** A counter where a village meets. */
export const villageCafeProjects: readonly DemonstrationProject[] = [
  {
    key: 'cafe-du-lavoir-puisaye',
    title: 'Le café du Lavoir',
    summary:
      'Le dernier bistrot de Saint-Sauveur avait fermé : une association le fait revivre avec vingt-cinq bénévoles au comptoir et une soirée par semaine.',
    description: `## Avant
Le rideau baissé depuis quatre ans, plus un endroit où attendre le car ou commenter l'enterrement.

## Maintenant
Ouvert du jeudi au dimanche. Café à 1,20 €, limonade de la vallée, assiette de fromage. Le jeudi soir, selon le mois : chorale, belote, lecture, réunion du conseil municipal.

## Comment nous tenons
Un bail communal à loyer progressif, une licence IV reprise à l'ancienne patronne, une salariée à mi-temps pour la comptabilité et les commandes, des bénévoles par paires. Personne ne tient le comptoir plus de deux fois par mois : c'est la règle qui nous a sauvés.

## Comptes
34 000 € de ventes par an, équilibre à 500 € près.

## Qui vient
Le matin, les anciens et le facteur. À 16 h 40, les collégiens qui descendent du car et à qui personne ne demande de consommer. Le soir, tout le monde, y compris ceux qui s'étaient fâchés à propos du remembrement.

## Ce qui a failli nous arrêter
Le premier été, quatre personnes ont fait les deux tiers des services. En septembre elles ne voulaient plus entendre parler du café. Nous avons fermé trois semaines, mis la règle des deux services par mois, et perdu une dizaine d'heures d'ouverture. Personne ne les regrette.

## Si vous avez un café à rouvrir
Ne cherchez pas un gérant, cherchez vingt personnes. Venez un jeudi : vous ferez un service avec nous et vous saurez l'essentiel.`,
    themes: ['vie-village', 'culture', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '89368' }, // Saint-Sauveur-en-Puisaye
    stage: 'ACTIVE',
    publishedDaysAgo: 600,
    welcomesNewcomers: true,
    members: [
      { person: 'colette', role: 'HOLDER' },
      { person: 'nadine', role: 'CONTRIBUTOR' },
    ],
    followers: ['paulette', 'guilhem', 'claudine'],
    expectations: { wouldUse: 1, uses: 8, wouldHelp: 4 },
    charter: {
      transparency: "Le cahier de caisse est sous le comptoir, n'importe quel adhérent peut l'ouvrir.",
      collaboration:
        'Deux comptoirs par mois et par personne, au plus. Toute soirée proposée a lieu si trois personnes la portent.',
      funding: 'Les ventes paient le café. Les subventions paient les soirées. On ne mélange pas.',
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Rouvrir un café',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'colette',
            daysAgo: 590,
            body: `1. Faire le tour des maisons : qui viendrait, quel jour, à quelle heure ?
2. Voir le maire avec la liste.
3. La licence : une formation de deux jours et demi, puis une déclaration en mairie.
4. Un contrôle d'hygiène à blanc, demandé par nous-mêmes.
5. Ouvrir petit.`,
          },
          {
            by: 'colette',
            daysAgo: 310,
            message: 'Les paires, la caisse',
            body: `1. Faire le tour des maisons : qui viendrait, quel jour, à quelle heure ?
2. Voir le maire avec la liste.
3. La licence : une formation de deux jours et demi, puis une déclaration en mairie.
4. Un contrôle d'hygiène à blanc, demandé par nous-mêmes.
5. Ouvrir petit : deux jours par semaine la première saison.
6. Toujours deux au comptoir, dont un qui a déjà fait dix services.
7. Une caisse comptée à l'ouverture et à la fermeture, signée par les deux. Cela évite les malentendus.`,
          },
        ],
      },
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'nadine',
            daysAgo: 250,
            body: `Ventes 34 000 €. Achats 15 200 €, salaire 11 900 €, loyer et énergie 4 600 €, assurance et licence 1 500 €, petit matériel 700 €.

Les soirées ont leur propre compte : 6 000 € de subventions, 6 000 € de cachets.`,
          },
        ],
      },
    ],
  },
  {
    key: 'cafe-triporteur-combrailles',
    title: 'Le comptoir à roulettes',
    summary:
      "Un triporteur, deux thermos et douze chaises pliantes : un café itinérant qui s'arrête chaque semaine dans six villages d'Auvergne sans local.",
    description: `Nous avons adapté le café du Lavoir à des villages où il n'y a même plus de murs à rouvrir.

Le comptoir tient dans une remorque tirée par un vélo à assistance, puis par une camionnette quand la côte dépasse le raisonnable. Une heure et demie par arrêt, devant l'église, l'abribus ou la caserne.

- Pas de licence : ni bière ni vin, seulement du chaud et du sirop.
- Pas de caisse : un bocal.
- Les chaises restent sur la place quand nous partons ; on les retrouve la semaine suivante. Il en manque une.

Premier mois d'essai terminé. Nous cherchons des villages pour une deuxième tournée.`,
    themes: ['vie-village', 'mobilite'],
    territory: { kind: 'INTERCOMMUNALITY', code: '200072098' }, // CC Combrailles Sioule et Morge
    stage: 'PROTOTYPE',
    publishedDaysAgo: 9,
    welcomesNewcomers: true,
    members: [{ person: 'emile', role: 'HOLDER' }],
    followers: ['colette'],
    expectations: { wouldUse: 4, uses: 2, wouldHelp: 3 },
    adaptedFrom: {
      project: 'cafe-du-lavoir-puisaye',
      reason: 'OTHER_MEANS',
      comment: 'Pas de local ni de licence dans nos villages : le café vient à eux, une heure et demie par semaine.',
      daysAgo: 12,
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Faire rouler un café',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'emile',
            daysAgo: 9,
            message: 'Version roulante',
            body: `1. Faire le tour des maisons : qui viendrait, quel jour, à quelle heure ?
2. Voir le maire avec la liste, et demander où brancher une bouilloire.
3. Pas de licence tant qu'on ne sert pas d'alcool ; une déclaration d'occupation de la place suffit.
4. Un plan B pour la pluie : le préau, la halle, le couloir de la mairie.
5. Toujours deux au comptoir, dont un qui connaît le village.`,
          },
        ],
      },
    ],
  },
  {
    key: 'bistrot-de-l-ecole-rostrenen',
    title: "Le bistrot de l'ancienne école",
    summary:
      "À Rostrenen, un bar associatif dans une salle de classe : boissons d'ici, dépôt de pain, relais colis et fest-noz le samedi.",
    description: `L'école a fermé, les tables sont restées à la bonne hauteur pour les enfants. On les a laissées dans un coin.

Le bistrot fait aussi dépôt de pain, point de retrait des paniers de légumes et relais colis. C'est le colis qui fait venir, c'est le café qui fait rester.

Association collégiale : sept co-présidents, pas de bureau. Réunion le lundi, en breton une fois sur quatre, avec traduction.`,
    themes: ['vie-village', 'commerce-proximite', 'culture'],
    territory: { kind: 'COMMUNE', code: '22266' }, // Rostrenen
    stage: 'ACTIVE',
    publishedDaysAgo: 280,
    welcomesNewcomers: true,
    members: [
      { person: 'maryvonne', role: 'HOLDER' },
      { person: 'declan', role: 'CONTRIBUTOR' },
    ],
    followers: ['salome'],
    expectations: { wouldUse: 1, uses: 6, wouldHelp: 3 },
  },
  {
    key: 'cafe-des-familles-cholet',
    title: 'Café des familles',
    summary:
      "Un café associatif où l'on vient avec ses enfants sans s'excuser : tapis, goûters, échanges entre parents et une oreille quand ça déborde.",
    description: `Pas un centre social, pas une halte-garderie : un café. On paie sa consommation (1 €, prix libre pour les goûters) et les parents restent responsables de leurs enfants.

Le mardi, une puéricultrice passe sans rendez-vous ni blouse. Le vendredi soir, les pères cuisinent. Une fois par mois, soirée sans enfants sur un sujet choisi : le sommeil, les écrans, la séparation.

Tenu par une équipe de onze parents ; les salariées n'ouvrent pas seules.`,
    themes: ['famille', 'petite-enfance'],
    territory: { kind: 'COMMUNE', code: '49099' }, // Cholet
    stage: 'ACTIVE',
    publishedDaysAgo: 199,
    welcomesNewcomers: true,
    members: [{ person: 'aminata', role: 'HOLDER' }],
    expectations: { wouldUse: 4, uses: 5, wouldHelp: 2 },
    differences: 'Pensé pour les parents de jeunes enfants, en ville.',
  },
  {
    key: 'epicerie-participative-questembert',
    title: 'La clé du magasin',
    summary:
      'Une petite épicerie sans salarié ni marge, tenue par ses clients : chacun donne deux heures par mois et reçoit une clé.',
    description: `Soixante-dix foyers, 45 m², 600 références choisies ensemble. On vend au prix d'achat. Chaque membre a la clé et peut venir à 22 h chercher de la farine ; il note, il paie en fin de mois.

Inventaire tous les deux mois. Écart : 0,8 %.

Le reste tient sur une page : voir « Fonctionnement ».

Nous faisons visiter le premier samedi du mois, entre deux livraisons.`,
    themes: ['commerce-proximite', 'alimentation', 'cooperation'],
    territory: { kind: 'COMMUNE', code: '56184' }, // Questembert
    stage: 'ACTIVE',
    publishedDaysAgo: 345,
    welcomesNewcomers: true,
    members: [
      { person: 'maryvonne', role: 'CONTRIBUTOR' },
      { person: 'gwendal', role: 'HOLDER' },
    ],
    followers: ['salome', 'carine'],
    expectations: { wouldUse: 3, uses: 5, wouldHelp: 1 },
    pages: [
      {
        slug: 'fonctionnement',
        title: 'Fonctionnement',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'gwendal',
            daysAgo: 330,
            body: `- Adhésion 12 € par an, avance de 100 € rendue au départ : c'est elle qui paie le stock.
- Deux heures par mois : réception, rayon, ménage, comptes.
- Un produit entre si trois foyers le demandent, sort s'il ne bouge pas en deux mois.
- On ne fait pas crédit à soi-même plus de 150 €.`,
          },
        ],
      },
    ],
  },
];

/** Shared houses: work, tools, meetings. */
export const thirdPlaceProjects: readonly DemonstrationProject[] = [
  {
    key: 'atelier-partage-bienne',
    title: 'Les ateliers de la Bienne',
    summary:
      "Tours, fraiseuses, four à céramique et bureaux : à Saint-Claude, un tiers-lieu où artisans, demandeurs d'emploi et curieux partagent machines et métier.",
    description: `Vingt-deux artisans locataires, un atelier ouvert deux soirs par semaine, une école de la deuxième chance qui vient le lundi.

Règle de la maison : qui loue un établi donne trois heures par mois pour montrer son métier. Il n'y a pas de meilleure publicité, et c'est ainsi que deux tourneurs ont trouvé leur apprentie.

Loyer de 4 à 9 € le mètre carré selon l'ancienneté : les nouveaux paient moins.`,
    themes: ['tiers-lieu', 'emploi', 'culture'],
    territory: { kind: 'INTERCOMMUNALITY', code: '200026573' }, // CC Haut-Jura Saint-Claude
    stage: 'ACTIVE',
    publishedDaysAgo: 660,
    welcomesNewcomers: true,
    members: [
      { person: 'agathe', role: 'HOLDER' },
      { person: 'marius', role: 'CONTRIBUTOR' },
    ],
    followers: ['ludovic', 'hugo'],
    expectations: { wouldUse: 3, uses: 5, wouldHelp: 1 },
    charter: {
      transparency: 'Loyers, surfaces et comptes sont affichés dans le couloir, ligne par ligne.',
      collaboration:
        'Trois heures par mois données par chacun. Les conflits de machine se règlent le mardi à midi, debout.',
      funding:
        "Autofinancement des charges courantes par les loyers. Subventions réservées à l'investissement et à la formation.",
    },
    pages: [
      {
        slug: 'reglement-des-machines',
        title: 'Le règlement des machines',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'marius',
            daysAgo: 640,
            body: `On ne démarre pas une machine seul dans le bâtiment. On n'en démarre aucune sans avoir fait l'initiation. On range avant d'avoir fini, pas après.`,
          },
          {
            by: 'agathe',
            daysAgo: 170,
            message: "Ajout de l'assurance et du carnet",
            body: `On ne démarre pas une machine seul dans le bâtiment. On n'en démarre aucune sans avoir fait l'initiation, notée dans le carnet bleu. On range avant d'avoir fini, pas après.

L'assurance de la maison couvre les locataires et les adhérents à jour, pendant les heures d'ouverture. Le dimanche, chacun sur la sienne.

Un incident, même petit, s'écrit dans le carnet rouge. Nous le lisons ensemble chaque trimestre.`,
          },
        ],
      },
    ],
  },
  {
    key: 'gare-ouverte-langres',
    title: 'La gare ouverte',
    summary:
      "Le bâtiment voyageurs ne servait plus : bureaux partagés, salle d'attente chauffée, dépôt de paniers et bibliothèque d'outils au bord du quai.",
    description: `Sept ans de discussion, un bail de dix-huit ans, un chantier mené pour moitié par des habitants.

Au rez-de-chaussée, la salle d'attente est redevenue une salle d'attente, avec un poêle et quelqu'un. À l'étage, six postes de travail à 8 € la journée. Dans la halle aux marchandises, 240 outils à emprunter.

Le train s'arrête quatre fois par jour. Nous avons calé nos horaires sur les siens.`,
    themes: ['tiers-lieu', 'partage-objets', 'mobilite'],
    territory: { kind: 'COMMUNE', code: '52269' }, // Langres
    stage: 'ACTIVE',
    publishedDaysAgo: 320,
    welcomesNewcomers: true,
    members: [{ person: 'denis', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
  },
  {
    key: 'presbytere-thiers',
    title: 'Le presbytère, maison de travail',
    summary:
      'Reprendre un presbytère vide à Thiers pour y installer quatre bureaux, une infirmière, un atelier de couteliers et une cuisine.',
    description: `Une idée, un bâtiment, un maire plutôt d'accord, pas encore d'argent.

Nous sommes cinq à vouloir y travailler et une trentaine à vouloir y passer. Le toit est bon, le reste est à faire.

Nous cherchons surtout à visiter des lieux qui ont commencé par des chantiers d'habitants : comment s'assurer, comment ne pas s'épuiser.`,
    themes: ['tiers-lieu', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '63430' }, // Thiers
    stage: 'IDEA',
    publishedDaysAgo: 24,
    welcomesNewcomers: true,
    members: [{ person: 'monique', role: 'HOLDER' }],
    followers: ['agathe'],
    expectations: { wouldUse: 4, uses: 0, wouldHelp: 3 },
  },
];
