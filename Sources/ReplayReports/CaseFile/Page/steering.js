// Zoom and pan of the lanes: by buttons, keys, wheel and by dragging.

function steerTools() {
  const tools = document.getElementById('lane-tools');
  const quiet = lanes.list.filter((lane) => lane.isQuiet).length;
  tools.append(
    button('Zoom in', () => zoom(0.5)), button('Zoom out', () => zoom(2)),
    button('Earlier', () => pan(-0.25)), button('Later', () => pan(0.25)), button('Whole time', lookAtAll));
  if (quiet > 0 && quiet < alarms.length) {
    const box = html('input', { type: 'checkbox', onchange: () => { lanes.isAll = box.checked; askForLanes(); } });
    tools.append(html('label', {}, box, ` Also ${counted(quiet, 'alarm')} that never rang and had no match`));
  }
  tools.append(html('p', { class: 'quiet', id: 'lanes-keys' },
    'Drag or arrow keys move, + and − or the wheel with Ctrl zoom, 0 shows the whole time. ',
    'On a change of state, arrow keys go to the next one and Enter shows its matches.'));
  tools.hidden = false;
}

function steer() {
  lanes.frame.addEventListener('keydown', steerByKey);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') hideTip(); });
  lanes.frame.addEventListener('wheel', steerByWheel, { passive: false });
  lanes.frame.addEventListener('pointerdown', steerByDragging);
  lanes.frame.addEventListener('pointermove', readOut);
  lanes.frame.addEventListener('pointerleave', () => { lanes.readout.textContent = ''; });
  lanes.frame.addEventListener('dblclick', (event) => { if (isOnPicture(event)) zoom(0.5, timeAt(event)); });
}

function steerByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = event.target.closest('.mark');
  const steps = { ArrowLeft: -1, ArrowRight: 1 };
  if (mark && event.key in steps) stepToMark(mark, steps[event.key]);
  else if (mark && (event.key === 'Enter' || event.key === ' ')) mark.dispatchEvent(new MouseEvent('click'));
  else if (event.key in steps) pan(steps[event.key] * 0.1);
  else if (event.key === '+' || event.key === '=') zoom(0.5);
  else if (event.key === '-') zoom(2);
  else if (event.key === '0' || event.key === 'Home') lookAtAll();
  else return;
  event.preventDefault();
}

/** Goes to the next or the last transition of the same alarm, also where it is out of sight. */
function stepToMark(mark, step) {
  const lane = lanes.list.find(({ picture }) => picture.contains(mark));
  const inSight = [...lane.picture.querySelectorAll('.mark')];
  const next = inSight[inSight.indexOf(mark) + step];
  if (next) {
    for (const one of inSight) one.setAttribute('tabindex', one === next ? 0 : -1);
    next.focus();
    return;
  }
  const shown = transitionGroups(lane.alarm, lanes.width);
  const edge = step > 0 ? shown.at(-1).indices.at(-1) : shown[0].indices[0];
  const beyond = lane.alarm.transitions[lane.alarm.transitions.indexOf(edge) + step];
  if (beyond === undefined) return;
  const half = (view.until - view.from) / 2;
  const at = secondsOf(transitions[beyond].at);
  lane.current = beyond;
  look(at - half, at + half);
  drawLanes();
  lane.picture.querySelector(`.mark[tabindex="0"]`)?.focus();
}

function isOnPicture(event) {
  return event.target.closest('svg') !== null && event.target.closest('.lane') !== null;
}

/** The time under the pointer. */
function timeAt(event) {
  const box = lanes.axis.getBoundingClientRect();
  return view.from + ((event.clientX - box.left) / box.width) * (view.until - view.from);
}

function steerByWheel(event) {
  if (!isOnPicture(event)) return;
  if (event.ctrlKey) zoom(event.deltaY > 0 ? 1.25 : 0.8, timeAt(event));
  else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(Math.sign(event.deltaX || event.deltaY) * 0.08);
  else return;
  event.preventDefault();
}

function steerByDragging(event) {
  if (event.button !== 0 || !isOnPicture(event) || event.target.closest('.mark')) return;
  const start = { x: event.clientX, from: view.from, length: view.until - view.from };
  const width = lanes.axis.getBoundingClientRect().width;
  const move = (moved) => {
    const from = start.from - ((moved.clientX - start.x) / width) * start.length;
    look(from, from + start.length);
  };
  const stop = () => {
    removeEventListener('pointermove', move);
    lanes.frame.classList.remove('dragged');
  };
  lanes.frame.classList.add('dragged');
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop, { once: true });
  addEventListener('pointercancel', stop, { once: true });
}

/** Says which time is under the pointer, and how many matches of the lane are near it. */
function readOut(event) {
  if (!isOnPicture(event)) return;
  const at = timeAt(event);
  const near = ((view.until - view.from) / lanes.width) * 4;
  const lane = lanes.list.find(({ element }) => element.contains(event.target));
  const words = [zone.isLocal ? stampText(Math.round(at)) : `${timeText(Math.round(at))} UTC`];
  if (lane?.alarm) {
    const [first, last] = [firstFrom(lane.times, at - near), firstFrom(lane.times, at + near)];
    const counts = outcomeCounts(lane.outcomes.slice(first, last));
    if (last > first) words.push(`${counted(last - first, 'match')} of ${brief(lane.alarm.name, 80)}: ${counts}`);
  }
  lanes.readout.textContent = words.join(' · ');
}

/** `3 done, 1 denied`. */
function outcomeCounts(outcomes) {
  const counts = Object.keys(SIGNS).map((name) => [outcomes.filter((one) => one === name).length, name]);
  return counts.filter(([count]) => count > 0).map(([count, name]) => `${grouped(count)} ${name}`).join(', ');
}

function patterns() {
  return svg('svg', { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true' }, svg('defs', {},
    svg('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'hatch', width: 2, height: 7 }))));
}

/** What the shapes mean. */
function legend() {
  const picture = (part) => svg('svg', { class: 'key', viewBox: '0 0 22 16', width: 22, height: 16, 'aria-hidden': 'true' }, part);
  const state = (name) => picture(stateShape(name, 0, 22, 1));
  const items = [
    ['ALARM', state('ALARM')], ['OK', state('OK')], ['INSUFFICIENT_DATA', state('INSUFFICIENT_DATA')],
    ['done', sign('done')], ['denied', sign('denied')], ['failed', sign('failed')],
    ['datapoints, each where its window begins',
      picture(svg('path', { class: 'datapoints', d: 'M2 15V9h5V15ZM8 15V3h5V15ZM14 15V11h5V15Z' }))],
    ['threshold', picture(svg('path', { class: 'threshold', d: 'M0 8H22' }))],
  ];
  const gap = rect(0, 0, 22, 16, { class: 'gap', fill: 'url(#hatch)' });
  if ((data.gaps ?? []).length > 0) items.push(['gap: no record of the archive', picture(gap)]);
  if (lanes.bucketsLeftOut > 0) items.push([`${counted(lanes.bucketsLeftOut, 'more bucket')} below`, null]);
  const list = items.map(([words, shape]) => html('li', {}, shape, words));
  return html('ul', { class: 'legend', 'aria-label': 'What the shapes mean' }, list);
}
