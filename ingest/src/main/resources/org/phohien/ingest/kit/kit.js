// The search page of a branch kit. It is opened from a stick, without a server: what it reads comes as
// scripts, which are the only files that a browser lets a page of a file load. The rules for terms are
// those of KitTerms.java.
'use strict';
const kit = (() => {
  const SHOWN = 30, LOOKED = 400;
  const waiting = new Map();     // what a script brings, by its name and key
  let about, words, language = 'vi';

  const come = (name) => (key, value) => {
    const w = waiting.get(name + ' ' + key);
    if (w) w.done(value);
  };
  const load = (name, key, file) => {
    const id = name + ' ' + key;
    if (!waiting.has(id)) {
      const w = {};
      w.promise = new Promise((done) => { w.done = done; });
      const script = document.createElement('script');
      script.src = file;
      script.onerror = () => w.done(null); // no such part: nothing there
      document.head.append(script);
      waiting.set(id, w);
    }
    return waiting.get(id).promise;
  };
  const shard = (key) => load('shard', key, 'index/' + encodeURIComponent(key) + '.js');
  const part = (n) => load('items', String(n), 'data/items-' + n + '.js');
  const text = (item) => item.text ? load('text', item.id, 'text/' + encodeURIComponent(item.file || item.id) + '.js') : Promise.resolve(null);

  // ---- terms
  const isHan = (c) => /\p{Script=Han}/u.test(c);
  const fold = (s) => s.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd');
  const terms = (s) => {
    const all = [];
    let word = '';
    const end = () => { if (word) all.push(word); word = ''; };
    for (const c of fold(s)) {
      if (isHan(c)) { end(); all.push(c); } else if (/[\p{L}\p{Nd}]/u.test(c)) word += c; else end();
    }
    end();
    return [...new Set(all)];
  };
  const shardOf = (term) => {
    const c = term.codePointAt(0);
    if (isHan(term)) return 'h' + (c >> 6).toString(16);
    const two = term.length > 1 ? term.slice(0, 2) : term + '_';
    return /^[a-z0-9][a-z0-9_]$/.test(two) ? 'w' + two : 'other';
  };
  const postings = async (term) => {
    const s = await shard(shardOf(term));
    const found = s && Object.prototype.hasOwnProperty.call(s, term) ? s[term] : [];
    let n = 0;
    return found.map((d) => (n += d));
  };

  // ---- documents: a number is an item's description or one of its pages
  const itemOf = (document) => {
    let low = 0, high = about.starts.items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (about.starts.items[middle] <= document) low = middle; else high = middle - 1;
    }
    return low;
  };
  const item = async (n) => {
    const items = await part(Math.floor(n / about.part));
    return items ? items[n % about.part] : null;
  };
  const described = (i) => [i.title, i.otherTitles, (i.by || []).join(', '), i.publisher, i.publishedAt, i.date, i.subjects, i.places, i.summary, i.id].filter(Boolean).join(' · ');

  // What was typed with accents comes before what only folds to it; runs of Chinese characters must
  // stand together, wherever the lines break.
  const search = async (query) => {
    const wanted = terms(query);
    if (!wanted.length) return { all: 0, hits: [] };
    const lists = await Promise.all(wanted.map(postings));
    lists.sort((a, b) => a.length - b.length);
    let found = lists[0];
    for (const list of lists.slice(1)) {
      const has = new Set(list);
      found = found.filter((d) => has.has(d));
    }
    const runs = query.normalize('NFC').match(/\p{Script=Han}{2,}/gu) || [];
    const exact = query.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) || [];
    const hits = [];
    let left = found.length > LOOKED ? found.length - LOOKED : 0;
    for (const document of found.slice(0, LOOKED)) {
      const n = itemOf(document);
      const of = await item(n);
      if (!of) continue;
      const page = document - of.first;
      let says = described(of);
      if (page > 0) {
        const texts = await text(of);
        says = (texts && texts[of.pages[page - 1][0]]) || '';
      }
      const plain = says.normalize('NFC').toLowerCase();
      const close = plain.replace(/\s+/gu, '');
      if (!runs.every((r) => close.includes(r))) continue;
      const right = exact.filter((w) => plain.includes(w)).length;
      hits.push({ of, page, says, score: right * 10 + (page === 0 ? 5 : 0) });
    }
    hits.sort((a, b) => b.score - a.score);
    return { all: hits.length + left, hits };
  };

  // ---- the page
  const say = (key, ...values) => {
    let s = words[language][key] || key;
    values.forEach((v, n) => { s = s.replace('{' + n + '}', v); });
    return s;
  };
  const el = (name, attributes, ...inside) => {
    const e = document.createElement(name);
    for (const [k, v] of Object.entries(attributes || {})) {
      if (k.startsWith('on')) e.addEventListener(k.slice(2), v); else if (v !== false && v !== undefined) e.setAttribute(k, v);
    }
    e.append(...inside.filter((x) => x !== null && x !== undefined && x !== ''));
    return e;
  };
  const link = (values) => '#' + new URLSearchParams(values);
  const marked = (says, query, around) => {
    // Where folding changes no lengths one can look in the folded text and cut from the other.
    const text = (around < says.length ? says.replace(/\s+/gu, ' ') : says).normalize('NFC');
    const letters = [...text];
    const folded = letters.map((c) => fold(c) || ' ');
    const line = folded.map((c) => [...c][0]).join('');
    const runs = query.match(/\p{Script=Han}+/gu) || [], wanted = runs.concat(terms(query).filter((t) => !isHan(t)));
    const at = wanted.map((t) => ({ t, n: [...line.slice(0, Math.max(0, line.indexOf(t)))].length, is: line.includes(t) })).filter((x) => x.is);
    const from = at.length ? Math.max(0, Math.min(...at.map((x) => x.n)) - around) : 0;
    const piece = letters.slice(from, from + around * 3), low = [...line].slice(from, from + around * 3);
    const p = el('span', {}, from > 0 ? '… ' : '');
    for (let i = 0; i < piece.length;) {
      const t = at.map((x) => [...x.t]).find((t) => t.every((c, k) => low[i + k] === c) && (isHan(t[0]) || !/[a-z0-9]/.test((low[i - 1] || ' ') + (low[i + t.length] || ' '))));
      if (t) { p.append(el('mark', {}, piece.slice(i, i + t.length).join(''))); i += t.length; } else { p.append(piece[i]); i++; }
    }
    if (from + around * 3 < letters.length) p.append(' …');
    p.normalize();
    return p;
  };
  const thumb = (of, n) => of.pages[n] && of.pages[n][2] ? el('img', { src: 'images/' + of.pages[n][2].split('/').map(encodeURIComponent).join('/'), alt: '', loading: 'lazy' }) : null;
  const line = (of) => [(of.by || []).join(', '), of['date_' + language], words[language]['kind.' + of.kind]].filter(Boolean).join(' · ');
  const form = (query) => el('form', { class: 'find', role: 'search', onsubmit: (e) => { e.preventDefault(); location.hash = link({ q: e.target.q.value }); } },
    el('input', { type: 'search', name: 'q', value: query || '', 'aria-label': say('search'), placeholder: say('placeholder') }), el('button', { class: 'main' }, say('go')));

  const hit = (h, query) => el('li', {}, thumb(h.of, Math.max(0, h.page - 1)), el('div', {},
    el('p', {}, el('a', { href: link(h.page ? { i: h.of.id, n: h.n, p: h.of.pages[h.page - 1][0], q: query } : { i: h.of.id, n: h.n }) }, h.of.title), h.page ? ' · ' + say('page', h.of.pages[h.page - 1][1]) : ''),
    el('p', { class: 'fine soft' }, line(h.of)),
    query ? el('p', {}, marked(h.says, query, 60)) : null));

  const home = async (main, at) => {
    const query = at.get('q') || '';
    main.append(el('h1', {}, about['name_' + language] || about.library), form(query));
    if (!query) {
      main.append(el('p', { class: 'fine soft' }, say('help')));
      const first = Number(at.get('s') || 0), list = el('ol', { class: 'hits' });
      for (let n = first; n < Math.min(first + SHOWN, about.items); n++) {
        const of = await item(n);
        if (of) list.append(hit({ of, n, page: 0, says: '' }, ''));
      }
      main.append(el('p', { class: 'soft' }, say('all', about.items, about.pages)), list);
      main.append(el('p', { class: 'turn' }, first > 0 ? el('a', { href: link({ s: Math.max(0, first - SHOWN) }) }, '← ' + say('first')) : null, first + SHOWN < about.items ? el('a', { href: link({ s: first + SHOWN }) }, say('next') + ' →') : null));
      return;
    }
    const state = el('p', { class: 'soft', role: 'status' }, say('state'));
    main.append(state);
    const found = await search(query);
    state.textContent = found.all ? say('results', found.all) : say('none');
    const list = el('ol', { class: 'hits' }), from = Number(at.get('s') || 0);
    for (const h of found.hits.slice(from, from + SHOWN)) {
      h.n = itemOf(h.of.first);
      list.append(hit(h, query));
    }
    main.append(list);
    if (from + SHOWN < found.hits.length) main.append(el('p', {}, el('a', { href: link({ q: query, s: from + SHOWN }) }, say('next') + ' →')));
  };

  const work = async (main, at) => {
    const n = Number(at.get('n')), of = await item(n);
    if (!of) { main.append(el('h1', {}, say('none')), form('')); return; }
    main.append(form(at.get('q')), el('p', { class: 'turn' }, el('a', { href: '#' }, '← ' + say('back'))), el('h1', {}, of.title));
    const key = at.get('p');
    if (key) { await page(main, at, of, n, key); return; }
    const facts = el('dl', {});
    const fact = (name, value) => { if (value) facts.append(el('dt', {}, name), el('dd', {}, value)); };
    fact(say('by'), (of.by || []).join('; '));
    for (const f of ['otherTitles', 'date', 'publisher', 'publishedAt', 'physical', 'subjects', 'places', 'summary']) fact(say('field.' + f), f === 'date' ? of['date_' + language] : of[f]);
    fact(say('number'), of.id);
    main.append(facts);
    if (of.pages.length) {
      main.append(el('h2', {}, say('pages', of.pages.length)), el('ol', { class: 'leaves' }, ...of.pages.map((p, k) => el('li', {}, el('a', { href: link({ i: of.id, n, p: p[0] }) }, thumb(of, k), el('span', {}, say('page', p[1])))))));
    }
    correcting(main, of);
  };

  const page = async (main, at, of, n, key) => {
    const k = of.pages.findIndex((p) => p[0] === key), query = at.get('q') || '';
    if (k < 0) return;
    const to = (other, name) => of.pages[other] ? el('a', { href: link({ i: of.id, n, p: of.pages[other][0] }) }, name) : null;
    const texts = await text(of), says = texts && texts[key];
    const picture = thumb(of, k);
    if (picture) { picture.alt = say('image', of.pages[k][1]); picture.loading = 'eager'; }
    main.append(el('p', { class: 'turn' }, el('a', { href: link({ i: of.id, n }) }, of.title), say('page', of.pages[k][1]), to(k - 1, '← ' + say('first')), to(k + 1, say('next') + ' →')),
      el('div', { class: 'reading' }, picture || el('p', { class: 'soft' }, say('image', of.pages[k][1]) + ' –'), el('section', { 'aria-label': say('text') }, says ? el('pre', {}, query ? marked(says, query, says.length) : says) : el('p', { class: 'soft' }, say('notext')))));
  };

  // ---- corrections: kept in this browser, and saved as a file that goes back to the library
  const store = () => 'phohien-kit-' + about.kit;
  const kept = () => { try { return JSON.parse(localStorage.getItem(store())) || []; } catch (e) { return memory; } };
  let memory = [];
  const keep = (all) => { memory = all; try { localStorage.setItem(store(), JSON.stringify(all)); } catch (e) { /* until the window is closed, then */ } };
  const correcting = (main, of) => {
    const fields = ['title', 'otherTitles', 'date', 'publisher', 'publishedAt', 'physical', 'subjects', 'places', 'summary'];
    const field = el('select', { id: 'field' }, ...fields.map((f) => el('option', { value: f }, say('field.' + f))));
    const now = el('textarea', { id: 'now', rows: 3 }, of.title || ''), who = el('input', { id: 'who', autocomplete: 'name' }), note = el('input', { id: 'note' });
    const was = el('p', { class: 'fine soft' });
    const show = () => { now.value = of[field.value] || ''; was.textContent = say('was') + ': ' + (of[field.value] || '–'); };
    field.addEventListener('change', show);
    const state = el('p', { role: 'status', class: 'fine' });
    const tell = () => {
      const all = kept();
      state.replaceChildren(all.length ? say('kept', all.length) + ' ' : '');
      if (all.length) state.append(el('button', { type: 'button', onclick: save }, say('save')), ' ', el('button', { type: 'button', onclick: () => { keep([]); tell(); } }, say('drop')));
    };
    main.append(el('h2', { id: 'correct' }, say('correct')), el('form', { class: 'correct', onsubmit: (e) => {
      e.preventDefault();
      if (now.value.trim() === (of[field.value] || '')) return;
      keep(kept().filter((c) => c.item !== of.id || c.field !== field.value).concat({ item: of.id, field: field.value, was: of[field.value] || '', now: now.value.trim(), by: who.value.trim(), note: note.value.trim(), at: new Date().toISOString() }));
      tell();
    } }, el('p', { class: 'fine soft' }, say('correct.text')), el('label', { for: 'field' }, say('field')), field, was, el('label', { for: 'now' }, say('now')), now, el('label', { for: 'who' }, say('who')), who, el('label', { for: 'note' }, say('note')), note, el('button', { class: 'main' }, say('keep'))), state, el('p', { class: 'fine soft' }, say('save.text')));
    show();
    tell();
  };
  const save = () => {
    const file = new Blob([JSON.stringify({ format: 1, kit: about.kit, corrections: kept() }, null, 2)], { type: 'application/json' });
    const a = el('a', { href: URL.createObjectURL(file), download: 'corrections.json' });
    document.body.append(a);
    a.click();
    a.remove();
  };

  let turn = 0;
  const show = async () => {
    const mine = ++turn, at = new URLSearchParams(location.hash.slice(1));
    document.documentElement.lang = language;
    document.title = (about['name_' + language] || '') + ' · ' + about.library;
    document.querySelector('.house').textContent = about.library;
    const tongue = document.querySelector('.tongue');
    tongue.textContent = say('other');
    tongue.lang = language === 'vi' ? 'en' : 'vi';
    document.querySelector('footer').textContent = say('from', about.library, about.settled.slice(0, 10));
    const main = el('main', { tabindex: -1 });
    await (at.has('i') ? work(main, at) : home(main, at));
    if (mine === turn) document.querySelector('main').replaceWith(main);
  };
  const start = (key, value) => {
    about = value;
    words = value.words;
    try { language = localStorage.getItem('phohien-kit-language') || 'vi'; } catch (e) { /* Vietnamese, then */ }
    document.querySelector('.tongue').addEventListener('click', () => {
      language = language === 'vi' ? 'en' : 'vi';
      try { localStorage.setItem('phohien-kit-language', language); } catch (e) { /* for now, then */ }
      show();
    });
    window.addEventListener('hashchange', () => show().then(() => { scrollTo(0, 0); document.querySelector('main').focus(); }));
    show();
  };
  return { about: start, items: come('items'), shard: come('shard'), text: come('text') };
})();
