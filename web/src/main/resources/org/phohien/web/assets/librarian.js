// What the desk gains with a script: progress that keeps itself up to date, and uploads that say
// how far they are. Everything works without.
(() => {
  'use strict';

  // A part of a page that changes by itself: asked for again until it says it is settled.
  const live = document.querySelector('[data-live]');
  if (live) {
    const said = document.querySelector('[data-said]');
    const say = () => {
      const words = live.querySelector('[data-say]');
      // only a change of state is read aloud, not each page
      if (said && words && said.textContent !== words.textContent) said.textContent = words.textContent;
    };
    const put = (text) => {
      if (live.innerHTML === text) return;
      const at = live.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      live.innerHTML = text;
      if (at) live.querySelector(`a[href="${CSS.escape(at)}"]`)?.focus();
    };
    const again = async () => {
      try {
        const answer = await fetch(live.dataset.live, { headers: { Accept: 'text/html' } });
        if (answer.redirected) { location.reload(); return; } // signed out meanwhile
        if (answer.ok) { put(await answer.text()); say(); }
      } catch { /* the server is being restarted: ask again */ }
      if (!live.querySelector('[data-settled]')) setTimeout(again, document.hidden ? 5000 : 1000);
    };
    if (!live.querySelector('[data-settled]')) setTimeout(again, 1000);
  }

  // An upload of gigabytes that says nothing looks like one that hangs.
  const form = document.querySelector('form[data-upload]');
  if (form) form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
    form.querySelector('.wrong')?.remove();
    if (chosen.reduce((sum, file) => sum + file.size, 0) > Number(form.dataset.largest)) {
      // the server would say so too, but cut the line while the browser is still sending
      const wrong = document.createElement('p');
      wrong.className = 'note wrong';
      wrong.setAttribute('role', 'alert');
      wrong.textContent = form.dataset.tooLarge;
      form.append(wrong);
      return;
    }
    const button = form.querySelector('button');
    const bar = document.createElement('progress');
    const text = document.createElement('p');
    text.className = 'fine';
    text.setAttribute('role', 'status');
    bar.max = 1;
    bar.setAttribute('aria-label', form.dataset.sending);
    const box = document.createElement('div');
    box.className = 'sending';
    box.append(bar, text);
    form.append(box);
    button.disabled = true;
    const request = new XMLHttpRequest();
    let shown = -1;
    request.upload.onprogress = (sent) => {
      if (!sent.lengthComputable) return;
      bar.value = sent.loaded / sent.total;
      const percent = Math.floor(10 * bar.value) * 10;
      if (percent > shown) text.textContent = `${form.dataset.sending}: ${shown = percent} %`;
    };
    request.onload = () => {
      const went = new URL(request.responseURL);
      if (request.status === 200 && went.pathname !== new URL(form.action).pathname) { location.href = went.href; return; }
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      document.querySelector('main').replaceWith(answer.querySelector('main') ?? document.querySelector('main'));
      scrollTo(0, 0);
    };
    request.onerror = () => form.submit(); // the browser's own way, with the browser's own message
    request.open('POST', form.action);
    request.send(new FormData(form));
  });

  // Ground control points: a press on the sheet fills the row that is being typed in, or the first
  // without a place; every point is shown where it stands.
  const map = document.querySelector('[data-map]');
  if (map) {
    const image = map.querySelector('img');
    const svg = map.querySelector('svg');
    const rows = [...document.querySelectorAll('.points tbody tr')].map((row) => ({
      x: row.querySelector('[name=x]'), y: row.querySelector('[name=y]'), longitude: row.querySelector('[name=longitude]'), row,
    }));
    const width = Number(map.dataset.width);
    const draw = () => {
      svg.replaceChildren();
      rows.forEach(({ x, y, row }, n) => {
        if (!/^\d+$/.test(x.value) || !/^\d+$/.test(y.value)) return;
        const point = document.createElementNS(svg.namespaceURI, 'g');
        const size = width / image.clientWidth;
        point.setAttribute('transform', `translate(${x.value} ${y.value}) scale(${size})`);
        point.innerHTML = `<path d="M-9 0H9M0-9V9"/><circle r="6"/><text x="10" y="-8">${n + 1}</text>`;
        if (row === current) point.setAttribute('class', 'here');
        svg.append(point);
      });
    };
    let current = null;
    rows.forEach(({ row }) => {
      row.addEventListener('focusin', () => { current = row; draw(); });
      row.addEventListener('input', draw);
    });
    image.addEventListener('click', (event) => {
      const at = image.getBoundingClientRect();
      const blank = rows.find((r) => !r.x.value && !r.y.value);
      const chosen = rows.find((r) => r.row === current) ?? blank;
      if (!chosen) return;
      chosen.x.value = Math.round((event.clientX - at.left) / at.width * width);
      chosen.y.value = Math.round((event.clientY - at.top) / at.height * Number(map.dataset.height));
      chosen.longitude.focus({ preventScroll: true });
      draw();
    });
    document.addEventListener('click', (event) => {
      if (event.target !== image && !event.target.closest('.points tr')) { current = null; draw(); }
    });
    if (image.complete) draw(); else image.addEventListener('load', draw);
    addEventListener('resize', draw);
  }
})();
