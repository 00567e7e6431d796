// What a page gains with a script: deep zoom, arrow keys, a page list that needs no button.
// Everything else works without.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const narrow = matchMedia('(max-width: 52rem)');
  if (narrow.matches) document.querySelectorAll('[data-narrow-closed]').forEach((d) => { d.open = false; });

  // Titles, persons and places that begin as typed, in the browser's own list.
  document.querySelectorAll('[data-suggest]').forEach((input, n) => {
    const list = document.createElement('datalist');
    list.id = `suggestions-${n}`;
    input.after(list);
    input.setAttribute('list', list.id);
    input.autocomplete = 'off';
    let wait;
    let asked = '';
    input.addEventListener('input', () => {
      clearTimeout(wait);
      const typed = input.value.trim();
      if (typed.length < 2 || typed === asked) return;
      wait = setTimeout(async () => {
        asked = typed;
        try {
          const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`);
          if (!answer.ok || asked !== typed) return;
          const { suggestions } = await answer.json();
          list.replaceChildren(...suggestions.map((s) => Object.assign(document.createElement('option'), { value: s })));
        } catch { /* typing goes on without */ }
      }, 120);
    });
  });

  // Two handles over the years; what they say stands in the number fields, which also work alone.
  document.querySelectorAll('[data-years]').forEach((form) => {
    const figure = form.querySelector('figure');
    const fields = ['from', 'to'].map((name) => form.elements[name]);
    if (!figure || !fields.every(Boolean)) return;
    const bars = [...form.querySelectorAll('svg a')];
    const slider = document.createElement('div');
    slider.className = 'slider';
    const handles = fields.map((field, n) => {
      const handle = document.createElement('input');
      handle.type = 'range';
      handle.min = field.min;
      handle.max = field.max;
      handle.value = field.value || (n ? field.max : field.min);
      handle.setAttribute('aria-label', form.querySelector(`label[for="${field.id}"]`).textContent);
      return handle;
    });
    const show = () => {
      const [from, to] = handles.map((h) => Number(h.value));
      bars.forEach((bar) => {
        const within = Number(bar.dataset.to) >= from && Number(bar.dataset.from) <= to;
        bar.firstElementChild.nextElementSibling.setAttribute('class', within ? 'chosen' : 'bar');
      });
    };
    handles.forEach((handle, n) => handle.addEventListener('input', () => {
      const other = Number(handles[1 - n].value);
      handle.value = n ? Math.max(other, Number(handle.value)) : Math.min(other, Number(handle.value));
      fields[n].value = handle.value;
      show();
    }));
    fields.forEach((field, n) => field.addEventListener('input', () => {
      if (/^\d{4}$/.test(field.value)) { handles[n].value = field.value; show(); }
    }));
    slider.append(...handles);
    figure.append(slider);
  });

  // What may follow when the page is there, unless the line is slow or the reader saves data.
  const line = navigator.connection || {};
  const spare = !line.saveData && !/2g|3g/.test(line.effectiveType);
  const later = (then) => {
    if (!spare) return;
    if (document.readyState === 'complete') then(); else addEventListener('load', () => setTimeout(then));
  };

  // One hand for all Hán-Nôm characters; a phone waits until its reader goes on to the text.
  const font = document.querySelector('meta[name="whole-font"]');
  if (font) {
    const fetchFont = () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: font.content }));
    later(() => { if (narrow.matches) addEventListener('scroll', fetchFont, { once: true }); else fetchFont(); });
  }

  const leaf = document.getElementById('leaf');
  if (leaf) leaf.addEventListener('change', () => leaf.form.submit());

  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea, .page-text, .deep')) return;
    const rightToLeft = document.querySelector('.bar.right-to-left');
    const wanted = { ArrowLeft: rightToLeft ? 'next' : 'prev', ArrowRight: rightToLeft ? 'prev' : 'next' }[event.key];
    const link = wanted && document.querySelector(`.bar a[rel="${wanted}"]`);
    if (link) location.href = link.href;
  });

  // A vertical page begins at its right edge.
  const upright = document.querySelector('.upright .page-text');
  if (upright) upright.scrollLeft = 0;

  // What is known of a character, on a tap; without a script it stands in the list below.
  const gloss = document.getElementById('gloss');
  if (gloss) {
    document.querySelector('.readings .tap').hidden = false;
    const shut = () => {
      gloss.hidden = true;
      document.querySelectorAll('ruby.here').forEach((r) => r.classList.remove('here'));
    };
    const tell = (ruby) => {
      const character = ruby.firstChild.textContent;
      const entry = document.querySelector(`[data-character="${CSS.escape(character)}"]`);
      if (!entry) return;
      shut();
      ruby.classList.add('here');
      const close = Object.assign(document.createElement('button'), { type: 'button', textContent: gloss.dataset.close });
      close.addEventListener('click', shut);
      const dl = document.createElement('dl');
      dl.append(entry.cloneNode(true));
      dl.firstChild.removeAttribute('data-character');
      if (ruby.dataset.others) {
        const others = ruby.dataset.others.split(' ').map((hex) => String.fromCodePoint(parseInt(hex, 16))).join(' ');
        dl.querySelector('dd').append(Object.assign(document.createElement('span'), { textContent: `${gloss.dataset.others} ${others}` }));
      }
      gloss.replaceChildren(dl, close);
      gloss.hidden = false;
    };
    document.querySelector('.page-text').addEventListener('click', (event) => {
      const ruby = event.target.closest('ruby');
      if (ruby && String(getSelection()) === '') tell(ruby);
    });
    addEventListener('keydown', (event) => { if (event.key === 'Escape') shut(); });
  }

  const sheet = document.getElementById('sheet');
  const zoom = sheet && sheet.querySelector('.zoom');
  let viewer;
  const load = (src) => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  const button = (text, action) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', action);
    return made;
  };
  // The light image is what every screen sees first; a sharper one follows where it shows and
  // costs nobody anything.
  async function sharpen() {
    const image = sheet.querySelector('.leaf img');
    const sharper = new Image();
    sharper.src = image.dataset.sharper;
    try {
      await sharper.decode();
      image.src = sharper.src;
    } catch { /* the light one stays */ }
  }
  if (sheet && !narrow.matches) later(sharpen);
  async function open() {
    zoom.disabled = true;
    if (!window.OpenSeadragon) await load(sheet.dataset.zoom);
    zoom.disabled = false;
    sheet.classList.add('deep');
    zoom.hidden = true;
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    sheet.prepend(canvas);
    viewer = OpenSeadragon({
      element: canvas, tileSources: sheet.dataset.info, showNavigationControl: false, drawer: 'canvas',
      maxZoomPixelRatio: 2, gestureSettingsMouse: { clickToZoom: true }, preserveImageSizeOnResize: true,
    });
    const svg = sheet.querySelector('svg');
    const width = svg.viewBox.baseVal.width;
    viewer.addHandler('open', () => svg.querySelectorAll('rect:not(.region)').forEach((rect) => {
      const mark = document.createElement('div');
      mark.className = 'hit';
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((a) => Number(rect.getAttribute(a)) / width);
      viewer.addOverlay({ element: mark, location: new OpenSeadragon.Rect(x, y, w, h) });
    }));
    const caption = sheet.querySelector('figcaption');
    // The part in sight, as an address that others can open (Media Fragments).
    const cite = () => {
      const seen = viewer.viewport.viewportToImageRectangle(viewer.viewport.getBounds(true));
      const [x, y] = [Math.max(0, seen.x), Math.max(0, seen.y)].map(Math.round);
      const [w, h] = [seen.x + seen.width - x, seen.y + seen.height - y].map(Math.round);
      const address = new URL(location.href);
      address.searchParams.set('xywh', [x, y, w, h].join(','));
      location.href = address.href;
    };
    const tools = [
      button(sheet.dataset.in, () => viewer.viewport.zoomBy(1.5)),
      button(sheet.dataset.out, () => viewer.viewport.zoomBy(1 / 1.5)),
      button(sheet.dataset.cite, cite),
      button(sheet.dataset.close, close),
    ];
    caption.append(...tools);
    tools.at(-1).focus();
  }
  function close() {
    viewer.destroy();
    sheet.querySelector('.canvas').remove();
    sheet.querySelectorAll('figcaption button:not(.zoom)').forEach((b) => b.remove());
    sheet.classList.remove('deep');
    zoom.hidden = false;
    zoom.focus();
  }
  if (zoom) {
    sheet.querySelector('.plain').remove();
    zoom.hidden = false;
    zoom.addEventListener('click', open);
    addEventListener('keydown', (event) => { if (event.key === 'Escape' && sheet.classList.contains('deep')) close(); });
  }
})();
