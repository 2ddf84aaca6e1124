import type { DemonstrationProject } from '../types.ts';

/** Things given a second life. */
export const secondHandProjects: readonly DemonstrationProject[] = [
  {
    key: 'ressourcerie-du-causse',
    title: 'Ressourcerie du Causse',
    summary:
      'Collecter, trier, remettre en état, vendre à petit prix : à Villefranche-de-Rouergue, neuf emplois et 180 tonnes détournées de la décharge.',
    description: `## Quatre métiers
**Collecter** à domicile et à la déchèterie, où nous avons un caisson. **Trier** en onze filières. **Remettre en état** : menuiserie, électroménager, vélos, textile. **Vendre**, deux jours et demi par semaine.

## Les gens
Neuf salariés, dont six en insertion, et vingt bénévoles. Le vendredi matin est réservé à la formation de tous, y compris de la direction.

## Les chiffres
180 tonnes collectées, 64 % réemployées, 27 % recyclées, le reste à la benne. Panier moyen : 8,20 €.

## Ce que nous voudrions
Partager le camion et l'atelier électroménager avec d'autres ressourceries du département. Chacun a acheté le même banc d'essai.

## Le parcours d'un buffet
Il arrive le mardi avec une porte en moins. Jeudi, l'atelier refait la charnière et laisse la patine. Samedi, il est en rayon à 45 €. S'il y est encore dans six semaines, il passe à 22 €, puis il devient des étagères. Rien ne part à la benne avant d'avoir été regardé par trois personnes.

## La formation
Les salariés en insertion restent de six mois à deux ans. Ils passent par les quatre métiers et choisissent. Deux sont devenus encadrants, une tient aujourd'hui sa propre boutique de vélos à Decazeville.

## Avec les autres
Nous recevons volontiers une équipe qui démarre, deux jours en immersion. Apportez des gants. Nous prêtons nos conventions, nos grilles de prix, notre registre ; nous ne prêtons pas le camion, il sert.`,
    themes: ['reemploi', 'insertion', 'dechets'],
    territory: { kind: 'COMMUNE', code: '12300' }, // Villefranche-de-Rouergue
    stage: 'ACTIVE',
    publishedDaysAgo: 705,
    welcomesNewcomers: true,
    members: [
      { person: 'guilhem', role: 'HOLDER' },
      { person: 'bernadette', role: 'CONTRIBUTOR' },
    ],
    followers: ['sylvie', 'elodie', 'ahmed'],
    expectations: { wouldUse: 2, uses: 9, wouldHelp: 2 },
    pages: [
      {
        slug: 'le-caisson',
        title: 'Le caisson à la déchèterie',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'guilhem',
            daysAgo: 690,
            body: `Un conteneur de 6 mètres, fermé, à l'entrée plutôt qu'au fond. L'agent de la déchèterie est la personne la plus importante du dispositif : invitez-le à manger.`,
          },
          {
            by: 'guilhem',
            daysAgo: 255,
            message: 'Convention, vols',
            body: `Un conteneur de 6 mètres, fermé, à l'entrée plutôt qu'au fond. L'agent de la déchèterie est la personne la plus importante du dispositif : invitez-le à manger.

Convention avec le syndicat : nous passons trois fois par semaine, nous pesons, nous rendons les chiffres. Il économise l'enfouissement, 142 € la tonne chez nous.

Les vols ont cessé quand nous avons vidé le caisson avant chaque week-end.`,
          },
        ],
      },
      {
        slug: 'fixer-un-prix',
        title: 'Fixer un prix',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'bernadette',
            daysAgo: 440,
            body: `Un tiers du neuf en entrée de gamme, arrondi en dessous. Un objet qui reste six semaines passe à moitié prix, puis va au bac « à 1 € », puis aux matières. Les livres d'enfants sont à 50 centimes et ne changent jamais.`,
          },
        ],
      },
    ],
  },
  {
    key: 'recyclerie-haute-meurthe',
    title: 'Recyclerie de la haute Meurthe',
    summary:
      "Dans une ancienne filature vosgienne, on récupère meubles, vaisselle et textile, on répare ce qui peut l'être et on revend aux habitants.",
    description: `Ouverte par trois anciennes ouvrières de la filature, à l'endroit même où elles avaient travaillé.

Le textile est notre spécialité : tri, lavage, reprise, et un atelier de confection qui transforme les draps en sacs et en coussins pour les écoles. Les meubles viennent après.

Ouvert du mercredi au samedi. Les dons se déposent l'après-midi seulement ; le matin, on trie. Merci de ne rien laisser devant la grille, il pleut beaucoup.`,
    themes: ['reemploi', 'emploi'],
    territory: { kind: 'COMMUNE', code: '88413' }, // Saint-Dié-des-Vosges
    stage: 'ACTIVE',
    publishedDaysAgo: 485,
    welcomesNewcomers: true,
    members: [
      { person: 'sylvie', role: 'HOLDER' },
      { person: 'chloe', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 1, uses: 6, wouldHelp: 2 },
    pages: [
      {
        slug: 'qui-contacter',
        title: 'Qui contacter',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'sylvie',
            daysAgo: 450,
            body: `Pour un débarras complet, demandez Sylvie le matin ; nous venons voir avant de dire oui. Pour l'atelier de confection, passez le jeudi.`,
          },
        ],
      },
    ],
  },
  {
    key: 'la-remise-marseille',
    title: 'La Remise, matériaux de spectacle et de chantier',
    summary:
      'Décors démontés, chutes de bois, fins de chantier : à Marseille, un dépôt où artistes, associations et particuliers viennent se fournir.',
    description: `Une exposition dure trois mois ; ses cimaises partent à la benne en une matinée. Nous passons la veille.

1 100 m² de bois, métal, tissus, moquette, luminaires, mobilier scénique. Vente au poids ou à la feuille, tarif réduit pour les associations. Un carnet en ligne dit ce qui est arrivé dans la semaine.

Nous prêtons aussi des machines, sur place, à qui a suivi l'initiation.

Question qui nous occupe : comment garantir un matériau ? Nous avons écrit une fiche type avec un bureau de contrôle, elle est dans les pages.`,
    themes: ['reemploi', 'culture', 'dechets'],
    territory: { kind: 'COMMUNE', code: '13055' }, // Marseille
    stage: 'ACTIVE',
    publishedDaysAgo: 393,
    welcomesNewcomers: true,
    members: [{ person: 'elodie', role: 'HOLDER' }],
    followers: ['stanislas', 'guilhem'],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
    pages: [
      {
        slug: 'fiche-materiau',
        title: 'La fiche matériau',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'elodie',
            daysAgo: 370,
            body: `Origine, date de dépose, usage précédent, dimensions, défauts visibles, traitement connu, photographie. Et une case : « ce que nous ne savons pas ».`,
          },
        ],
      },
    ],
  },
  {
    key: 'sport-rejoue-annecy',
    title: 'Sport rejoué',
    summary:
      "Skis, crampons, vélos, raquettes : une ressourcerie du matériel de sport où l'on loue à la saison, pour que les enfants puissent changer de taille.",
    description: `Équiper un enfant pour le ski coûte le prix d'une semaine de courses. Il aura grandi dans dix mois.

On loue à la saison (de 15 à 40 €), on échange quand la taille change, on répare à l'atelier. Les clubs déposent leurs fins de série, les magasins leurs retours.

Deux salariés et une bande de retraités du ski-club qui affûtent comme personne.`,
    themes: ['reemploi', 'sport', 'famille'],
    territory: { kind: 'COMMUNE', code: '74010' }, // Annecy
    stage: 'LAUNCHING',
    publishedDaysAgo: 140,
    welcomesNewcomers: true,
    members: [{ person: 'coline', role: 'HOLDER' }],
    expectations: { wouldUse: 6, uses: 3, wouldHelp: 1 },
    differences: 'Un seul domaine, le sport, et de la location à la saison plutôt que de la vente.',
  },
  {
    key: 'recyclerie-estuaire-royan',
    title: "La Recyclerie de l'estuaire",
    summary:
      "Un entrepôt près de Royan où l'on dépose, trie et revend meubles, outils et voiles usagées, avec un atelier de couture nautique.",
    description: `Particularité relevée : la récupération des voiles de bateaux, transformées en sacs et en stores. Douze bénévoles, un salarié, ouverture deux jours par semaine hors saison et cinq l'été.

Fiche importée d'un annuaire régional du réemploi, non vérifiée par ses auteurs sur Essaim.

Les dons volumineux sont à annoncer la veille.`,
    themes: ['reemploi', 'dechets'],
    territory: { kind: 'COMMUNE', code: '17306' }, // Royan
    stage: 'ACTIVE',
    publishedDaysAgo: 245,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Annuaire régional du réemploi',
      url: 'https://annuaire-reemploi.example/nouvelle-aquitaine/estuaire',
      licence: 'CC BY-SA 4.0',
    },
    followers: ['ines', 'mathilde'],
    expectations: { wouldUse: 1, uses: 3, wouldHelp: 0 },
  },
];
