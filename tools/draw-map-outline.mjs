#!/usr/bin/env node
// Draws what the plain map shows under the projects, once: outlines of France, overseas included, and its neighbours,
// and the towns by which one finds one's way. Writes libs/projects/web/src/map-outline.json; run it again to change it.
//
//   node tools/draw-map-outline.mjs
//
// Outlines: Natural Earth 1:10m (public domain), by the package world-atlas. Towns: code officiel géographique (INSEE,
// Licence Ouverte), by @etalab/decoupage-administratif; their points are those of libs/territories.
import { readFileSync, writeFileSync } from 'node:fs';
import { geoArea, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const atlas = JSON.parse(read('node_modules/world-atlas/countries-10m.json'));
const countries = atlas.objects.countries;
const france = '250';

/** Side of the whole world in the units of the drawing: one is about 1.6 km at 46° north. */
const world = 16384;

// West, south, east, north, in degrees. Beyond them lies only sea.
const frames = {
  metropole: [-22, 33, 27, 59],
  antilles: [-64, 11, -58, 19],
  guyane: [-59, -1, -47, 8],
  ocean_indien: [41, -25, 60, -10],
  saint_pierre: [-60, 44, -52, 51],
  pacifique: [157, -25, 172, -12],
  polynesie: [-156, -29, -134, -7],
};

const projection = geoMercator()
  .scale(world / (2 * Math.PI))
  .translate([world / 2, world / 2])
  .precision(0);
const path = geoPath(projection).digits(1);

/** Without points closer than so many units to the one before: at the scale of the map they cannot be told apart. */
function lighter(drawn, closest) {
  return drawn
    .split(/(?=M)/)
    .filter((line) => line.length > 1)
    .map((line) => {
      const closed = line.endsWith('Z');
      const points = line
        .slice(1, closed ? -1 : undefined)
        .split('L')
        .map((point) => point.split(',').map(Number));
      let [px, py] = points[0];
      const kept = points.filter(([x, y], at) => {
        if (at > 0 && at < points.length - 1 && Math.hypot(x - px, y - py) < closest) return false;
        [px, py] = [x, y];
        return true;
      });
      if (closed && kept.length < 4) return '';
      if (closed && extent(kept) < 3 * closest) return ''; // islets that would not be seen
      return relative(kept) + (closed ? 'Z' : '');
    })
    .join('');
}

const extent = (points) => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
};

/** A line as an SVG path of small steps, in fifths rounded so that errors do not add up: half the size of plain points. */
function relative(points) {
  const fifths = points.map((point) => point.map((value) => Math.round(value * 5) / 5));
  const written = (value) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
  let [px, py] = fifths[0];
  const steps = fifths.slice(1).map(([x, y]) => {
    const [dx, dy] = [written(x - px), written(y - py)];
    [px, py] = [x, y];
    return `${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
  });
  const [x, y] = fifths[0];
  return `M${written(x)} ${written(y)}l${steps.join(' ').replace(/ -/g, '-')}`;
}

// Rounding turned some islets inside out: for d3-geo they are then the whole world but a speck.
const sound = (polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < Math.PI;
const shapes = feature(atlas, countries).features.map(({ id, geometry }) => ({
  id,
  type: 'Feature',
  geometry: {
    type: 'MultiPolygon',
    coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).filter(sound),
  },
}));
const land = { here: '', around: '', borders: '' };
for (const [west, south, east, north] of Object.values(frames)) {
  const [left, top] = projection([west, north]);
  const [right, bottom] = projection([east, south]);
  projection.clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const draw = (thing, closest) => lighter(path(thing) ?? '', closest);
  const of = (test) => ({ type: 'FeatureCollection', features: shapes.filter(test) });
  land.here += draw(
    of(({ id }) => id === france),
    0.8,
  );
  land.around += draw(
    of(({ id }) => id !== france),
    6,
  );
  land.borders += draw(
    mesh(atlas, countries, (one, other) => one !== other),
    4,
  );
  projection.clipExtent(null);
}

// Towns to find one's way by, the chief ones first: those of the régions, those of the départements, those of 10 000 people.
const points = new Map(
  read('libs/territories/server/data/communes.csv')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code, latitude, longitude]) => [code, [Number(longitude), Number(latitude)]]),
);

const communes = JSON.parse(read('node_modules/@etalab/decoupage-administratif/data/communes.json'));
const chief = new Set(
  JSON.parse(read('node_modules/@etalab/decoupage-administratif/data/departements.json')).map((d) => d.chefLieu),
);
const capitals = new Set(
  JSON.parse(read('node_modules/@etalab/decoupage-administratif/data/regions.json')).map((r) => r.chefLieu),
);
const towns = communes
  .filter(
    ({ type, code, population }) =>
      type === 'commune-actuelle' && points.has(code) && (chief.has(code) || population >= 10_000),
  )
  .sort((one, other) => other.population - one.population)
  .map(({ code, nom, population }) => {
    const [x, y] = projection(points.get(code)).map((value) => Math.round(value * 10) / 10);
    return [
      nom,
      x,
      y,
      capitals.has(code) || population >= 150_000 ? 1 : chief.has(code) || population >= 50_000 ? 2 : 3,
    ];
  })
  .sort(([, , , one], [, , , other]) => one - other);

const outline = { world, frames, land, towns };
const file = new URL('../libs/projects/web/src/map-outline.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(outline)}\n`);
console.log(`${towns.length} towns, ${(JSON.stringify(outline).length / 1024).toFixed(0)} KiB`);
