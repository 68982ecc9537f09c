// Everything works without this: it moves the clock on, and the focus to what is new.
const span = minutes => {
  const korean = document.documentElement.lang === 'ko';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const minute = rest + (korean ? '분' : ' min');
  if (hours === 0) return minute;
  const hour = hours + (korean ? '시간' : ' h');
  return rest === 0 ? hour : hour + ' ' + minute;
};

const tick = () => {
  for (const clock of document.querySelectorAll('[data-since]'))
    clock.textContent = span(Math.max(0, Math.floor((Date.now() - Number(clock.dataset.since)) / 60000)));
};

setInterval(tick, 15000);
document.addEventListener('htmx:afterSettle', () => {
  tick();
  document.getElementById('main')?.focus({preventScroll: true});
});
