// Packs the outlines of every Hán and Nôm character of the HanaMin fonts into one file, from which
// the server cuts a small font for each page (org.phohien.web.font).
//
//   node glyphs.mjs FOLDER_OF_WOFF2 OUTPUT
//
// Layout, big-endian: "PHG1", u16 units per em, i16 ascender, i16 descender, u32 count,
// then count rows (u32 code point, u32 offset from the file's start, u16 length, u16 advance)
// in order of code points, then the outlines as TrueType glyph descriptions without instructions.
// Outlines are scaled to 512 units: on a page's line of 24 pixels that is a twentieth of a pixel,
// and most coordinates then fit a byte.
import fs from 'node:fs';
import path from 'node:path';
import { decompress } from 'wawoff2';

const UNITS = 512;
const [folder, output] = process.argv.slice(2);
const wanted = /^HanaMin[AB]\.(CJK-Unified-Ideographs|CJK-Compatibility-Ideographs|CJK-Symbols-and-Punctuation|CJK-Radicals|Kangxi|Ideographic)/;

/** The tables of a TrueType file by name. */
function tables(font) {
  const found = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const row = 12 + 16 * i;
    const start = font.readUInt32BE(row + 8);
    found[font.toString('latin1', row, row + 4)] = font.subarray(start, start + font.readUInt32BE(row + 12));
  }
  return found;
}

/** Code point -> glyph number, from the format 12 or format 4 sub-table of cmap. */
function characters(cmap) {
  const map = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    const format = sub.readUInt16BE(0);
    if (format === 12) {
      for (let g = 0; g < sub.readUInt32BE(12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((o) => sub.readUInt32BE(16 + 12 * g + o));
        for (let c = first; c <= last; c++) map.set(c, glyph + c - first);
      }
    } else if (format === 4) {
      const n = sub.readUInt16BE(6) / 2;
      for (let s = 0; s < n; s++) {
        const last = sub.readUInt16BE(14 + 2 * s);
        const first = sub.readUInt16BE(16 + 2 * n + 2 * s);
        const delta = sub.readUInt16BE(16 + 4 * n + 2 * s);
        const at = 16 + 6 * n + 2 * s;
        const range = sub.readUInt16BE(at);
        for (let c = first; c <= last && c !== 0xffff; c++) {
          const glyph = range === 0 ? c : sub.readUInt16BE(at + range + 2 * (c - first));
          if (glyph !== 0) map.set(c, (glyph + delta) & 0xffff);
        }
      }
    }
  }
  return map;
}

/** A simple glyph's contours as lists of {x, y, on}. */
function contours(glyph) {
  const count = glyph.readInt16BE(0);
  if (count < 0) throw new Error('composite glyph');
  const ends = Array.from({ length: count }, (_, i) => glyph.readUInt16BE(10 + 2 * i));
  const total = count === 0 ? 0 : ends[count - 1] + 1;
  let at = 10 + 2 * count;
  at += 2 + glyph.readUInt16BE(at);
  const flags = [];
  while (flags.length < total) {
    const flag = glyph[at++];
    flags.push(flag);
    if (flag & 8) for (let r = glyph[at++]; r > 0; r--) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph[at++] : -glyph[at++];
      else if (!(flag & same)) { value += glyph.readInt16BE(at); at += 2; }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  let start = 0;
  return ends.map((end) => {
    const points = [];
    for (let i = start; i <= end; i++) points.push({ x: xs[i], y: ys[i], on: flags[i] & 1 });
    start = end + 1;
    return points;
  });
}

/** Scales contours; points that fall together become one. */
function scaled(shape, factor) {
  return shape
    .map((points) => points
      .map((p) => ({ x: Math.round(p.x * factor), y: Math.round(p.y * factor), on: p.on }))
      .filter((p, i, all) => {
        const before = all[(i + all.length - 1) % all.length];
        return !(before.x === p.x && before.y === p.y && before.on === p.on);
      }))
    .filter((points) => points.length > 2);
}

/** Contours as a TrueType glyph description. */
function encoded(shape) {
  const points = shape.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const head = Buffer.alloc(10 + 2 * shape.length + 2);
  head.writeInt16BE(shape.length, 0);
  [['x', Math.min], ['y', Math.min], ['x', Math.max], ['y', Math.max]].forEach(([axis, pick], i) =>
    head.writeInt16BE(pick(...points.map((p) => p[axis])), 2 + 2 * i));
  let last = -1;
  shape.forEach((contour, i) => head.writeUInt16BE((last += contour.length), 10 + 2 * i));
  const flags = [];
  const coordinates = { x: [], y: [] };
  let before = { x: 0, y: 0 };
  for (const p of points) {
    let flag = p.on;
    for (const [axis, short, same] of [['x', 2, 16], ['y', 4, 32]]) {
      const d = p[axis] - before[axis];
      if (d === 0) flag |= same;
      else if (Math.abs(d) < 256) { flag |= short | (d > 0 ? same : 0); coordinates[axis].push(Math.abs(d)); }
      else coordinates[axis].push((d >> 8) & 255, d & 255);
    }
    flags.push(flag);
    before = p;
  }
  const packed = [];
  for (let i = 0; i < flags.length;) {
    let run = 1;
    while (i + run < flags.length && flags[i + run] === flags[i] && run < 256) run++;
    if (run > 2) packed.push(flags[i] | 8, run - 1);
    else for (let r = 0; r < run; r++) packed.push(flags[i]);
    i += run;
  }
  const all = Buffer.concat([head, Buffer.from(packed), Buffer.from(coordinates.x), Buffer.from(coordinates.y)]);
  return all.length % 2 ? Buffer.concat([all, Buffer.alloc(1)]) : all;
}

const glyphs = new Map();
let ascent = 0;
let descent = 0;
for (const file of fs.readdirSync(folder).filter((f) => wanted.test(f) && f.endsWith('.woff2')).sort()) {
  const t = tables(Buffer.from(await decompress(fs.readFileSync(path.join(folder, file)))));
  const factor = UNITS / t.head.readUInt16BE(18);
  const longOffsets = t.head.readInt16BE(50) === 1;
  const offset = (g) => (longOffsets ? t.loca.readUInt32BE(4 * g) : 2 * t.loca.readUInt16BE(2 * g));
  const widths = t.hhea.readUInt16BE(34);
  ascent = Math.round(t.hhea.readInt16BE(4) * factor);
  descent = Math.round(t.hhea.readInt16BE(6) * factor);
  for (const [character, glyph] of characters(t.cmap)) {
    if (character < 0x2e80 || glyphs.has(character)) continue;
    const outline = t.glyf.subarray(offset(glyph), offset(glyph + 1));
    if (outline.length === 0) continue;
    const advance = t.hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1));
    glyphs.set(character, { advance: Math.round(advance * factor), data: encoded(scaled(contours(outline), factor)) });
  }
}

const order = [...glyphs.keys()].sort((a, b) => a - b);
const head = Buffer.alloc(14 + 12 * order.length);
head.write('PHG1', 0, 'latin1');
head.writeUInt16BE(UNITS, 4);
head.writeInt16BE(ascent, 6);
head.writeInt16BE(descent, 8);
head.writeUInt32BE(order.length, 10);
let at = head.length;
order.forEach((character, i) => {
  const { advance, data } = glyphs.get(character);
  head.writeUInt32BE(character, 14 + 12 * i);
  head.writeUInt32BE(at, 18 + 12 * i);
  head.writeUInt16BE(data.length, 22 + 12 * i);
  head.writeUInt16BE(advance, 24 + 12 * i);
  at += data.length;
});
fs.writeFileSync(output, Buffer.concat([head, ...order.map((c) => glyphs.get(c).data)]));
console.log(`${order.length} characters, ${at} bytes`);
