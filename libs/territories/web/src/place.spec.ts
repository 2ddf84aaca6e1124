import { expect, it } from '@jest/globals';
import { placeFrom, placeName } from './place.ts';

it.each([
  ['29218', 'Saint-Denis (29)'],
  ['2A004', 'Saint-Denis (2A)'],
  ['97411', 'Saint-Denis (974)'],
  [null, 'Saint-Denis'],
])('tells communes of one name apart by their département: %p', (code, name) => {
  expect(placeName({ kind: 'COMMUNE', name: 'Saint-Denis', code })).toBe(name);
});

it('reads the place that a cookie keeps', () => {
  const place = { kind: 'COMMUNE', name: 'Audierne', code: '29003', latitude: 48.02, longitude: -4.54 } as const;
  expect(placeFrom(JSON.stringify(place))).toEqual(place);
});

it.each([null, '', 'nonsense', '[]', '{"kind":"PLANET","name":"x"}', '{"kind":"COMMUNE"}'])(
  'takes %p for no place',
  (text) => {
    expect(placeFrom(text)).toBeNull();
  },
);

it('drops coordinates that are not on Earth', () => {
  expect(placeFrom('{"kind":"COMMUNE","name":"x","latitude":900,"longitude":"2"}')).toMatchObject({
    latitude: null,
    longitude: null,
  });
});
