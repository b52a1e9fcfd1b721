// Plays the map through the years that the links beside it lead to. Everything it shows is on the page already: the
// map holds each state's fills as letters with lengths (A12C3), the links say the day and the count.
(function () {
  const player = document.querySelector('.player');
  const map = document.querySelector('svg[data-fills]');
  if (!player || !map) return;
  const links = [...document.querySelectorAll('.years a[data-says]')];
  const [button, slider] = [player.querySelector('button'), player.querySelector('input')];
  const [shown, open, status] = [player.querySelector('.shown b'), player.querySelector('.shown a'), player.querySelector('.unseen')];
  const styles = map.dataset.fills.split(' ');
  const day = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
  const says = links.map((link) => player.dataset.says
    .replace('DAY', day.format(new Date(new URL(link.href).searchParams.get('on')))).replace('COUNT', link.dataset.says));
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const days = (course) => [...course.matchAll(/([A-Za-z])(\d*)/g)]
    .flatMap(([, letter, length]) => Array(Number(length) || 1).fill(styles[letter < 'a' ? letter.charCodeAt(0) - 65 : letter.charCodeAt(0) - 71]));
  const notDrawn = map.dataset.courses.split(' ').filter(Boolean).map((course) => ({ days: days(course), shapes: [] }));
  const areas = [...map.querySelectorAll('[data-course]')].map((area) => ({
    days: days(area.dataset.course),
    shapes: [...area.querySelectorAll('path:not(.leader), circle')].map((shape) => ({ shape, style: shape.getAttribute('class'), fill: shape.getAttribute('fill') })),
    title: area.querySelector('title'),
  })).concat(notDrawn);
  const titles = new Map(areas.filter((area) => area.title).map((area) => [area.title, area.title.textContent]));
  const numbers = [...document.querySelectorAll('.legend li[data-fill]')].map((entry) => ({ fill: entry.dataset.fill, number: entry.querySelector('b') }));
  const before = numbers.map((entry) => entry.number.textContent);
  let timer = 0;

  function paint(shape, style, fill) {
    shape.setAttribute('class', style);
    if (fill) shape.setAttribute('fill', fill);
    else shape.removeAttribute('fill');
  }

  function show(at) {
    const counts = {};
    for (const area of areas) {
      const style = area.days[at];
      counts[style] = (counts[style] || 0) + 1;
      const pattern = map.id + '-' + style;
      for (const { shape } of area.shapes) paint(shape, style, document.getElementById(pattern) ? 'url(#' + pattern + ')' : null);
      if (area.title) area.title.textContent = '';
    }
    for (const { fill, number } of numbers) {
      number.textContent = Object.keys(counts).filter((style) => style === fill || style.startsWith(fill + '-'))
        .reduce((sum, style) => sum + counts[style], 0);
    }
    links.forEach((link, other) => link.classList.toggle('shown-now', other === at));
    slider.value = at;
    slider.setAttribute('aria-valuetext', says[at]);
    shown.textContent = says[at];
    open.href = links[at].href;
    player.classList.add('playing');
  }

  function restore() {
    pause();
    for (const area of areas) area.shapes.forEach(({ shape, style, fill }) => paint(shape, style, fill));
    titles.forEach((text, title) => { title.textContent = text; });
    numbers.forEach(({ number }, at) => { number.textContent = before[at]; });
    links.forEach((link) => link.classList.remove('shown-now'));
    player.classList.remove('playing');
    slider.value = slider.defaultValue;
    slider.removeAttribute('aria-valuetext');
    shown.textContent = '';
  }

  function name(playing) {
    button.querySelector('i').className = playing ? 'pause' : 'play';
    button.querySelector('span').textContent = playing ? player.dataset.pause : player.dataset.play;
  }

  function pause() {
    if (!timer) return;
    clearInterval(timer);
    timer = 0;
    name(false);
    status.textContent = shown.textContent;
  }

  function play() {
    status.textContent = '';
    show(Number(slider.value) >= links.length - 1 ? 0 : Number(slider.value));
    name(true);
    timer = setInterval(() => {
      const next = Number(slider.value) + 1;
      show(next);
      if (next >= links.length - 1) pause();
    }, 900);
  }

  button.addEventListener('click', () => (timer ? pause() : play()));
  slider.addEventListener('input', () => { pause(); show(Number(slider.value)); });
  player.addEventListener('keydown', (event) => { if (event.key === 'Escape') restore(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) pause(); });
  still.addEventListener('change', pause);
  addEventListener('pageshow', () => { slider.value = slider.defaultValue; });
  button.disabled = false;
  slider.disabled = false;
  player.classList.add('ready');
})();
