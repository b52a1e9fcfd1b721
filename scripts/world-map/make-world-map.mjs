// Makes the world map of the public pages from Natural Earth: `npm install && npm run make`. See README.md.
//
// The order matters: borders are mended on the globe (merge, cut), then projected, then thinned as one topology so that
// neighbours keep sharing their border, and only then rounded and written.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoContains, geoEqualEarth } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import countries from 'i18n-iso-countries';
import * as polyclip from 'polyclip-ts';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const here = (name) => new URL(name, import.meta.url);

const WIDTH = 2000;
const CENTRAL_MERIDIAN = 11; // cuts the globe in the Bering Strait, so that no country is torn
const NORTH = 84;
const SOUTH = -57; // without Antarctica
const NOTE_BAND = 160; // room below for the boundary note
const THINNING = 1.5; // triangles smaller than this many square units go
const SMALLEST_ISLAND = 4; // square units
const SMALLEST_SHAPE = 24; // a state whose largest piece is smaller gets a dot
const FINE_BELOW = 150; // pieces smaller than this keep one decimal
const DOT_RADIUS = 8;
const DOT_DISTANCE = 18.5;

const TERRITORIES = new Set(
  ('ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY ' +
    'MAC MAF MNP MSR MTQ MYT NCL NFK PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VGB VIR WLF').split(' '));
const UNNAMED = { Kosovo: 'XKX', 'N. Cyprus': 'CYP', Somaliland: 'SOM', 'Indian Ocean Ter.': 'AUS', 'Siachen Glacier': 'IND' };
const MERGED = { TWN: 'CHN', HKG: 'CHN', MAC: 'CHN' };
const LEFT_OUT = new Set(['ATA', 'ATF', 'HMD', 'SGS']);

const KOSOVO_IN_THE_PACKAGE = 'XKK';
const states = Object.keys(countries.getAlpha3Codes())
  .filter((code) => code !== KOSOVO_IN_THE_PACKAGE && !TERRITORIES.has(code));
if (states.length !== 197) throw new Error(`197 states expected, not ${states.length}: ${states.join(' ')}`);

// 1. Countries by alpha-3 code, with their parts merged.

function codeOf({ id, properties }) {
  const code = id === undefined ? UNNAMED[properties.name] : countries.numericToAlpha3(id);
  return MERGED[code] ?? code;
}

function worldAtlas(resolution) {
  const atlas = require(`world-atlas/countries-${resolution}.json`);
  const parts = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code) parts.set(code, [...(parts.get(code) ?? []), geometry]);
  }
  return new Map([...parts].map(([code, geometries]) => [code, merge(atlas, geometries)]));
}

const world = worldAtlas('50m');
const detailed = worldAtlas('10m');
for (const code of LEFT_OUT) world.delete(code);

// 2. Disputed areas are cut out of the countries that would colour them.

function rows(name) {
  const cells = (line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((m) => m[2] ?? m[1]);
  const [head, ...body] = readFileSync(here(name), 'utf8').trim().split('\n').map(cells);
  return body.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
}

const closed = (ring) => [...ring, ring[0]];
const clockwise = (polygon) => polygon.map((ring, i) => {
  const area = geoArea({ type: 'Polygon', coordinates: [ring] });
  return i === 0 ? (area > 2 * Math.PI ? [...ring].reverse() : ring) : (area < 2 * Math.PI ? [...ring].reverse() : ring);
});
const meets = ([ring], outline) => {
  const box = (points) => [0, 1].map((axis) => [Math.min(...points.map((p) => p[axis])), Math.max(...points.map((p) => p[axis]))]);
  const [a, b] = [box(ring), box(outline)];
  return [0, 1].every((axis) => a[axis][0] <= b[axis][1] && b[axis][0] <= a[axis][1]);
};
const inside = ([ring], outline) => {
  const region = { type: 'Polygon', coordinates: clockwise([closed(outline)]) };
  return geoContains(region, geoCentroid({ type: 'Polygon', coordinates: [ring] })) && ring.every((point) => geoContains(region, point));
};

const { outlines } = JSON.parse(readFileSync(here('disputed-outlines.json'), 'utf8'));
const rulings = new Map(rows('disputed.csv').map((row) => [row.code, row]));
const disputed = new Map();

for (const [code, outline] of Object.entries(outlines)) {
  const { cut_from: from, polygons } = rulings.get(code);
  const taken = [];
  for (const country of from.split(' ').filter((it) => world.has(it))) {
    const kept = [];
    for (const polygon of world.get(country).coordinates) {
      if (!meets(polygon, outline)) kept.push(polygon);
      else if (polygons === 'whole') (inside(polygon, outline) ? taken : kept).push(polygon);
      else {
        taken.push(...polyclip.intersection([polygon], [closed(outline)]));
        kept.push(...polyclip.difference([polygon], [closed(outline)]).map(clockwise));
      }
    }
    if (kept.length === 0 || country === 'ESH') world.delete(country);
    else world.set(country, { type: 'MultiPolygon', coordinates: kept });
  }
  if (taken.length === 0) throw new Error(`${code}: the outline meets no land`);
  disputed.set(code, { type: 'MultiPolygon', coordinates: polyclip.union(...taken.map((it) => [it])).map(clockwise) });
}

// 3. Equal Earth, fitted to the width.

const projection = geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]).precision(0).scale(1).translate([0, 0]);
const scale = WIDTH / 2 / projection([CENTRAL_MERIDIAN + 179.999999, 0])[0];
projection.scale(scale);
const top = projection([CENTRAL_MERIDIAN, NORTH])[1];
const height = Math.round(projection([CENTRAL_MERIDIAN, SOUTH])[1] - top + NOTE_BAND);
projection.translate([WIDTH / 2, -top]);

// 4. One topology, thinned.

const onPaper = {};
for (const [code, shape] of world) onPaper[code] = geoProject(shape, projection);
for (const [code, shape] of disputed) onPaper[`disputed ${code}`] = geoProject(shape, projection);
const whole = presimplify(topology(onPaper, 1e5));
const thin = filter(simplify(whole, THINNING), filterWeight(simplify(whole, THINNING), SMALLEST_ISLAND, planarRingArea));
const small = filter(simplify(whole, THINNING / 12), filterWeight(whole, 0.5, planarRingArea));

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + x * nextY - y * nextX;
}, 0)) / 2;

function polygonsOf(code, from) {
  const { geometry } = feature(from, from.objects[code]);
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

const largest = (polygons) => polygons.reduce((most, [ring]) => Math.max(most, area(ring)), 0);

// 5. Paths: relative, whole units, one decimal where the piece is small.

function number(value, decimals) {
  const text = String(Number(value.toFixed(decimals)));
  return text.replace(/^(-?)0\./, '$1.');
}

function path(polygons) {
  let text = '';
  let [penX, penY] = [0, 0];
  const pair = ([x, y], decimals) => {
    const [dx, dy] = [number(x - penX, decimals), number(y - penY, decimals)];
    [penX, penY] = [penX + Number(dx), penY + Number(dy)].map((it) => Number(it.toFixed(1)));
    return dx + (dy.startsWith('-') ? '' : ' ') + dy;
  };
  for (const ring of polygons.flat()) {
    const decimals = area(ring) < FINE_BELOW ? 1 : 0;
    const points = ring.slice(0, -1).map((point) => point.map((it) => Number(it.toFixed(decimals))))
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
    if (points.length < 3) continue;
    const start = pair(points[0], 1);
    const [startX, startY] = [penX, penY];
    const steps = points.slice(1).map((point) => pair(point, decimals));
    text += 'm' + [start, ...steps].reduce((line, step) => line + (step.startsWith('-') ? '' : ' ') + step) + 'z';
    [penX, penY] = [startX, startY];
  }
  return text;
}

// 6. Dots: a state too small to see has one beside its place; dots that would touch push each other apart.

const wishes = new Map(rows('dots.csv').map((row) => [row.code, row]));
const place = (lon, lat) => projection([Number(lon), Number(lat)]);
const dots = [];
for (const code of states) {
  if (world.has(code) && largest(polygonsOf(code, whole)) >= SMALLEST_SHAPE) continue;
  const shape = world.get(code) ?? detailed.get(code);
  if (!shape) throw new Error(`${code}: no place on the map`);
  const biggest = shape.coordinates.toSorted((a, b) => geoArea({ type: 'Polygon', coordinates: b }) - geoArea({ type: 'Polygon', coordinates: a }))[0];
  const wish = wishes.get(code);
  const at = wish?.at_lon ? place(wish.at_lon, wish.at_lat) : projection(geoCentroid({ type: 'Polygon', coordinates: biggest }));
  const home = wish?.dot_lon ? place(wish.dot_lon, wish.dot_lat) : at;
  dots.push({ code, at, home, x: home[0], y: home[1] });
}
for (let round = 0; round < 2000; round++) {
  for (const dot of dots) {
    dot.x += (dot.home[0] - dot.x) * 0.01;
    dot.y += (dot.home[1] - dot.y) * 0.01;
  }
  for (const [i, one] of dots.entries()) {
    for (const other of dots.slice(i + 1)) {
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= DOT_DISTANCE) continue;
      const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
      const push = (DOT_DISTANCE - distance) / 2;
      one.x -= ux * push; one.y -= uy * push; other.x += ux * push; other.y += uy * push;
    }
  }
}

// 7. The hairlines behind: meridians and parallels every 30 degrees.

function polyline(points) {
  const rounded = points.map((point) => point.map(Math.round));
  const steps = rounded.map(([x, y], i) => (i === 0 ? `M${x} ${y}` : `${x - rounded[i - 1][0]} ${y - rounded[i - 1][1]}`));
  return steps[0] + 'l' + steps.slice(1).join(' ');
}
const latitudes = Array.from({ length: 13 }, (_, i) => SOUTH + ((NORTH - SOUTH) * i) / 12);
const edge = 179.9999;
const meridians = [-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150, 180].map((lon) => latitudes.map((lat) => projection([lon, lat])));
const parallels = [-30, 0, 30, 60].map((lat) => [-edge, edge].map((lon) => projection([CENTRAL_MERIDIAN + lon, lat])));
const sides = [-edge, edge].map((lon) => latitudes.map((lat) => projection([CENTRAL_MERIDIAN + lon, lat])));

// 8. Written down.

const lines = [
  '# The world in Equal Earth, made by scripts/world-map from Natural Earth (public domain) through world-atlas (ISC).',
  '# Not edited by hand. Disputed areas: docs/decisions/0004-disputed-areas-on-the-map.md',
  ['view', WIDTH, height].join('\t'),
  ['projection', CENTRAL_MERIDIAN, scale.toFixed(6), WIDTH / 2, (-top).toFixed(6)].join('\t'),
  ['lines', [...sides, ...meridians, ...parallels].map(polyline).join('')].join('\t'),
];
const dotted = new Set(dots.map((dot) => dot.code));
for (const code of [...world.keys()].sort()) {
  const big = largest(polygonsOf(code, whole)) >= SMALLEST_SHAPE;
  const drawn = path(polygonsOf(code, big ? thin : small));
  if (drawn && (big || dotted.has(code))) lines.push([states.includes(code) ? 'state' : 'territory', code, drawn].join('\t'));
}
for (const code of disputed.keys()) {
  const found = polygonsOf(`disputed ${code}`, thin);
  lines.push(['disputed', code, rulings.get(code).name, path(found.length ? found : polygonsOf(`disputed ${code}`, small))].join('\t'));
}
for (const { name, drawn, note } of rulings.values()) {
  if (drawn.startsWith('own shape ')) lines.push(['name', drawn.slice('own shape '.length), note ? `${name} (${note})` : name].join('\t'));
}
const one = (value) => number(value, 1);
for (const { code, at, x, y } of dots) lines.push(['dot', code, one(x), one(y), one(at[0]), one(at[1])].join('\t'));

const text = lines.join('\n') + '\n';
writeFileSync(here('../../src/main/resources/map/world.tsv'), text);
console.log(`${text.length} bytes, ${world.size} shapes, ${disputed.size} disputed areas, ${dots.length} dots, view ${WIDTH} x ${height}`);
for (const { code, at, x, y } of dots) {
  const moved = Math.hypot(x - at[0], y - at[1]);
  if (moved > DOT_RADIUS) console.log(`${code} moved ${moved.toFixed(0)}`);
}
