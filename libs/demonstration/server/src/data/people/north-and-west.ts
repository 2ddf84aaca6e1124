import type { DemonstrationPerson } from '../types.ts';

/** People of the west, the north, the Paris region and the east. */
export const peopleOfTheNorthAndWest: readonly DemonstrationPerson[] = [
  {
    key: 'yann',
    name: 'Yann Bothorel',
    email: 'yann.bothorel@essaim.example',
    territory: { kind: 'COMMUNE', code: '29003' }, // Audierne
    skills: ['mécanique', 'permanence téléphonique'],
    language: 'fr',
  },
  {
    key: 'armelle',
    name: 'Armelle Le Brusq',
    email: 'armelle.le-brusq@essaim.example',
    territory: { kind: 'COMMUNE', code: '29218' }, // Pont-Croix
    skills: ['couture', 'contact avec les commerçants'],
    language: 'fr',
  },
  {
    key: 'soizic',
    name: "Soizic Kerloc'h",
    email: 'soizic.kerloch@essaim.example',
    territory: { kind: 'COMMUNE', code: '29046' }, // Douarnenez
    skills: ['gestion de salariés', 'transport de personnes'],
    language: 'fr',
  },
  {
    key: 'goulven',
    name: 'Goulven Mescam',
    email: 'goulven.mescam@essaim.example',
    territory: { kind: 'COMMUNE', code: '29042' }, // Crozon
    skills: ['maçonnerie', 'conduite'],
    language: 'fr',
  },
  {
    key: 'tifenn',
    name: 'Tifenn Abgrall',
    email: 'tifenn.abgrall@essaim.example',
    territory: { kind: 'COMMUNE', code: '29019' }, // Brest
    skills: ['travail social', 'animation'],
    language: 'fr',
  },
  {
    key: 'gwendal',
    name: 'Gwendal Ropert',
    email: 'gwendal.ropert@essaim.example',
    territory: { kind: 'COMMUNE', code: '35236' }, // Redon
    skills: ['menuiserie', 'batellerie'],
    language: 'fr',
  },
  {
    key: 'claudine',
    name: 'Claudine Hamelin',
    email: 'claudine.hamelin@essaim.example',
    territory: { kind: 'COMMUNE', code: '35012' }, // Bain-de-Bretagne
    skills: ['électricité', 'bricolage'],
    language: 'fr',
  },
  {
    key: 'declan',
    name: 'Declan Moriarty',
    email: 'declan.moriarty@essaim.example',
    territory: { kind: 'COMMUNE', code: '22113' }, // Lannion
    skills: ['solar installation', 'translation'],
    language: 'en',
  },
  {
    key: 'maryvonne',
    name: 'Maryvonne Guillemot',
    email: 'maryvonne.guillemot@essaim.example',
    territory: { kind: 'COMMUNE', code: '56121' }, // Lorient
    skills: ['pêche', 'logistique'],
    language: 'fr',
  },
  {
    key: 'justine',
    name: 'Justine Brossard',
    email: 'justine.brossard@essaim.example',
    territory: { kind: 'COMMUNE', code: '44109' }, // Nantes
    skills: ['maraude', 'recherche de fonds'],
    language: 'fr',
  },
  {
    key: 'ludovic',
    name: 'Ludovic Perraud',
    email: 'ludovic.perraud@essaim.example',
    territory: { kind: 'COMMUNE', code: '44184' }, // Saint-Nazaire
    skills: ['informatique', 'soudure'],
    language: 'fr',
  },
  {
    key: 'pascale',
    name: 'Pascale Coutelle',
    email: 'pascale.coutelle@essaim.example',
    territory: { kind: 'COMMUNE', code: '72181' }, // Le Mans
    skills: ['gestion de stocks', 'comptabilité'],
    language: 'fr',
  },
  {
    key: 'aminata',
    name: 'Aminata Diabira',
    email: 'aminata.diabira@essaim.example',
    territory: { kind: 'COMMUNE', code: '49099' }, // Cholet
    skills: ['cuisine', 'hygiène alimentaire'],
    language: 'fr',
  },
  {
    key: 'corentin',
    name: 'Corentin Lefrançois',
    email: 'corentin.lefrancois@essaim.example',
    territory: { kind: 'COMMUNE', code: '76540' }, // Rouen
    skills: ['graphisme', 'menuiserie'],
    language: 'fr',
  },
  {
    key: 'odile',
    name: 'Odile Masurier',
    email: 'odile.masurier@essaim.example',
    territory: { kind: 'COMMUNE', code: '76217' }, // Dieppe
    skills: ['comptabilité', 'prise de parole'],
    language: 'fr',
  },
  {
    key: 'farida',
    name: 'Farida Aït-Hamouda',
    email: 'farida.ait-hamouda@essaim.example',
    territory: { kind: 'COMMUNE', code: '76351' }, // Le Havre
    skills: ['jardinage', "animation d'ateliers"],
    language: 'fr',
  },
  {
    key: 'benoit',
    name: 'Benoît Duchesnay',
    email: 'benoit.duchesnay@essaim.example',
    territory: { kind: 'COMMUNE', code: '14118' }, // Caen
    skills: ['gérontologie', 'écriture de conventions'],
    language: 'fr',
  },
  {
    key: 'kevin',
    name: 'Kévin Vandewynckel',
    email: 'kevin.vandewynckel@essaim.example',
    territory: { kind: 'COMMUNE', code: '59512' }, // Roubaix
    skills: ["conduite d'utilitaire", 'force de vente'],
    language: 'fr',
  },
  {
    key: 'brigitte',
    name: 'Brigitte Delvallez',
    email: 'brigitte.delvallez@essaim.example',
    territory: { kind: 'COMMUNE', code: '62193' }, // Calais
    skills: ['cuisine collective', 'néerlandais'],
    language: 'fr',
  },
  {
    key: 'stanislas',
    name: 'Stanislas Kowalczak',
    email: 'stanislas.kowalczak@essaim.example',
    territory: { kind: 'COMMUNE', code: '62041' }, // Arras
    skills: ['électronique', 'architecture'],
    language: 'fr',
  },
  {
    key: 'ophelie',
    name: 'Ophélie Debruyker',
    email: 'ophelie.debruyker@essaim.example',
    territory: { kind: 'COMMUNE', code: '59295' }, // Hazebrouck
    skills: ['développement web', 'commerce'],
    language: 'fr',
  },
  {
    key: 'fatoumata',
    name: 'Fatoumata Cissokho',
    email: 'fatoumata.cissokho@essaim.example',
    territory: { kind: 'COMMUNE', code: '93048' }, // Montreuil
    skills: ['cuisine', 'soninké', 'médiation'],
    language: 'fr',
  },
  {
    key: 'thimai',
    name: 'Thi-Mai Luong',
    email: 'thi-mai.luong@essaim.example',
    territory: { kind: 'COMMUNE', code: '91228' }, // Évry-Courcouronnes
    skills: ['enseignement', 'vietnamien'],
    language: 'fr',
  },
  {
    key: 'joao',
    name: 'João Faustino',
    email: 'joao.faustino@essaim.example',
    territory: { kind: 'COMMUNE', code: '93066' }, // Saint-Denis
    skills: ['cuisine', 'portugais', 'plomberie'],
    language: 'fr',
  },
  {
    key: 'sandrine',
    name: 'Sandrine Mavoungou',
    email: 'sandrine.mavoungou@essaim.example',
    territory: { kind: 'COMMUNE', code: '94033' }, // Fontenay-sous-Bois
    skills: ['animation périscolaire', 'communication'],
    language: 'fr',
  },
  {
    key: 'rachid',
    name: 'Rachid Oubella',
    email: 'rachid.oubella@essaim.example',
    territory: { kind: 'COMMUNE', code: '78361' }, // Mantes-la-Jolie
    skills: ['logistique', 'arabe'],
    language: 'fr',
  },
  {
    key: 'elsa',
    name: 'Elsa Wurmser',
    email: 'elsa.wurmser@essaim.example',
    territory: { kind: 'COMMUNE', code: '67482' }, // Strasbourg
    skills: ['éducation spécialisée', 'allemand'],
    language: 'fr',
  },
  {
    key: 'murat',
    name: 'Murat Yildirak',
    email: 'murat.yildirak@essaim.example',
    territory: { kind: 'COMMUNE', code: '68224' }, // Mulhouse
    skills: ['mécanique vélo', 'turc'],
    language: 'fr',
  },
  {
    key: 'denis',
    name: 'Denis Thiercelin',
    email: 'denis.thiercelin@essaim.example',
    territory: { kind: 'COMMUNE', code: '08105' }, // Charleville-Mézières
    skills: ['thermique du bâtiment', 'conduite'],
    language: 'fr',
  },
  {
    key: 'chloe',
    name: 'Chloé Marchesin',
    email: 'chloe.marchesin@essaim.example',
    territory: { kind: 'COMMUNE', code: '54395' }, // Nancy
    skills: ['cuisine', 'photographie'],
    language: 'fr',
  },
  {
    key: 'sylvie',
    name: 'Sylvie Grandcolas',
    email: 'sylvie.grandcolas@essaim.example',
    territory: { kind: 'COMMUNE', code: '88413' }, // Saint-Dié-des-Vosges
    skills: ['tri et valorisation', 'encadrement technique'],
    language: 'fr',
  },
];
