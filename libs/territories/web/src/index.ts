export { ChosenPlaceProvider, useChosenPlace } from './chosen-place.tsx';
export { asInput, departementOf, hasPoint, type Place, placeFrom, placeName } from './place.ts';
export { TerritoryField } from './territory-field.tsx';
