// Transitions on the lanes, and the panel that gives their reasons on hover and on focus.

const MARKS = {
  alarm: 'M-6 0H6L0 9Z',
  ok: 'M-5 5A5 5 0 1 0 5 5A5 5 0 1 0 -5 5Z',
  insufficient: 'M0 -1L5 4.5L0 10L-5 4.5Z',
};

/** The transitions of an alarm in sight; those that would cover each other stand under one mark. */
function transitionGroups(alarm, width) {
  const groups = [];
  for (const index of alarm.transitions ?? []) {
    const at = secondsOf(transitions[index].at);
    if (at === null || at < view.from || at > view.until) continue;
    const x = placeOf(at, width);
    const last = groups.at(-1);
    if (last && x - last.x < 12) last.indices.push(index);
    else groups.push({ x, indices: [index] });
  }
  return groups;
}

/** The marks, each a button with its reason as its name; one of them is reached by Tab, the others by arrow keys. */
function transitionMarks(lane, width, height, y) {
  const groups = transitionGroups(lane.alarm, width);
  const current = groups.findIndex(({ indices }) => indices.includes(lane.current));
  return groups.map((group, place) => {
    const states = group.indices.map((index) => stateClass(transitions[index].to));
    const state = states.includes('alarm') ? 'alarm' : states.at(-1);
    const mark = svg('g', {
      class: `mark ${state}`, transform: `translate(${round(group.x)} 0)`, role: 'button',
      tabindex: place === Math.max(current, 0) ? 0 : -1, 'aria-label': transitionText(group.indices),
      'data-index': group.indices[0],
    }, svg('path', { class: 'stem', d: `M0 ${y + 4}V${height}` }), rect(-11, y - 7, 22, 24, { class: 'target' }),
    svg('path', { class: 'head', transform: `translate(0 ${y + 1})`, d: MARKS[state] }),
    group.indices.length > 1 ? svg('text', { class: 'many', x: 8, y: y + 1 }, `×${group.indices.length}`) : null);
    mark.addEventListener('click', () => showMatchesOf(group.indices));
    mark.addEventListener('pointerenter', () => showTip(mark, group.indices));
    mark.addEventListener('pointerleave', hideTipSoon);
    mark.addEventListener('focus', () => { lane.current = group.indices[0]; showTip(mark, group.indices); });
    mark.addEventListener('blur', hideTip);
    return mark;
  });
}

/** Transitions in words, for those who listen. */
function transitionText(indices) {
  const words = indices.slice(0, 3).map((index) => {
    const { at, from, to, reason, alarm, matchCount } = transitions[index];
    const change = `${stampText(secondsOf(at))} ${brief(alarm, 80)}: ${from ?? 'unknown'} to ${to}.`;
    return `${change} ${brief(reason ?? '', 300)} ${counted(matchCount ?? 0, 'match')}.`;
  });
  if (indices.length > 3) words.push(`And ${indices.length - 3} more.`);
  return words.join(' ');
}

/** Filters the table to the matches behind transitions, and goes there. */
function showMatchesOf(indices) {
  hideTip();
  choose({ transitions: indices });
  const count = found.order.length;
  say(`${counted(count, 'match')} of ${brief(transitionWords(indices), 80)}`);
  document.getElementById('records').scrollIntoView({ block: 'start', behavior: calm() });
  table.scroller.focus({ preventScroll: true });
}

/** How the page moves: at once for those who asked for no motion. */
function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

const tip = { panel: null, timer: 0 };

function showTip(mark, indices) {
  hideTip();
  const hover = { onpointerenter: () => clearTimeout(tip.timer), onpointerleave: hideTipSoon };
  tip.panel = html('div', { class: 'tip', 'aria-hidden': 'true', ...hover },
    indices.slice(0, 3).map(tipPart),
    indices.length > 3 ? note(`${indices.length - 3} more; zoom in to tell them apart`) : null,
    note('Click or Enter shows the matches in the table.'));
  document.body.append(tip.panel);
  const [at, size] = [mark.querySelector('.target').getBoundingClientRect(), tip.panel.getBoundingClientRect()];
  const isBelow = at.bottom + size.height + 8 < innerHeight || at.top < size.height + 8;
  tip.panel.style.left = `${Math.max(8, Math.min(at.left - 20, innerWidth - size.width - 16)) + scrollX}px`;
  tip.panel.style.top = `${(isBelow ? at.bottom + 6 : at.top - size.height - 6) + scrollY}px`;
}

function tipPart(index) {
  const { at, from, to, reason, alarm, matchCount, denied, failed } = transitions[index];
  const counts = [counted(matchCount ?? 0, 'match'), denied ? `${grouped(denied)} denied` : '', failed ? `${grouped(failed)} failed` : ''];
  const state = html('strong', { class: `word ${stateClass(to)}` }, to);
  return [
    html('p', {}, state, quiet(` from ${from ?? 'a state not known'}`), ' · ', time(secondsOf(at))),
    html('p', {}, value(alarm, 120)),
    html('p', { class: 'reason' }, value(reason ?? '', 500)),
    note(counts.filter(Boolean).join(', ')),
  ];
}

function hideTip() {
  clearTimeout(tip.timer);
  tip.panel?.remove();
  tip.panel = null;
}

function hideTipSoon() {
  clearTimeout(tip.timer);
  tip.timer = setTimeout(hideTip, 200);
}
