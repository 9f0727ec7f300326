// What a lane is made of, from top to bottom: datapoints with the threshold, the state, matches by outcome.

const BARS = 30;
const BAND = 14;
const ROW = 11;

/** A number for an SVG path. */
const round = (number) => Math.round(number * 10) / 10;

function rect(x, y, width, height, attributes) {
  return svg('rect', { x: round(x), y: round(y), width: round(Math.max(width, 0)), height: round(height), ...attributes });
}

/** The states of an alarm: `[state, from, until]`, in their order. */
function statesOf(alarm) {
  const list = [];
  let [state, from] = [alarm.initialState ?? 'INSUFFICIENT_DATA', alarm.startedAt ?? whole.from];
  for (const index of alarm.transitions ?? []) {
    const at = secondsOf(transitions[index].at);
    if (at === null) continue;
    list.push([state, from, at]);
    [state, from] = [transitions[index].to, at];
  }
  list.push([state, from, whole.until]);
  return list;
}

const LETTERS = { OK: 'O', ALARM: 'A', INSUFFICIENT_DATA: '?' };

/** The band of states: ALARM is high, OK a line, INSUFFICIENT_DATA a broken line; words or letters where they fit. */
function band(alarm, y, width) {
  const parts = [];
  const narrow = new Set();
  for (const [state, from, until] of statesOf(alarm)) {
    const [left, right] = [Math.max(placeOf(from, width), 0), Math.min(placeOf(until, width), width)];
    if (right < 0 || left > width || right < left) continue;
    const room = right - left;
    // Of many short ones, one a pixel.
    const pixel = `${state} ${Math.floor(left)}`;
    if (room < 1 && narrow.has(pixel)) continue;
    narrow.add(pixel);
    parts.push(stateShape(state, left, Math.max(right, left + 1), y));
    const word = room > state.length * 7 + 8 ? state : room > 12 ? LETTERS[state] ?? '' : '';
    if (word === '') continue;
    const base = y + (stateClass(state) === 'alarm' ? 11 : 9);
    parts.push(svg('text', { class: `word ${stateClass(state)}`, x: round(left + 4), y: base }, word));
  }
  return parts;
}

function stateClass(state) {
  return { OK: 'ok', ALARM: 'alarm' }[state] ?? 'insufficient';
}

function stateShape(state, left, right, y) {
  switch (stateClass(state)) {
    case 'alarm': return rect(left, y, right - left, BAND, { class: 'state alarm' });
    case 'ok': return rect(left, y + BAND - 3, right - left, 3, { class: 'state ok' });
    default: return svg('path', { class: 'state insufficient', d: `M${round(left)} ${y + BAND - 1}H${round(right)}` });
  }
}

/** Datapoints as bars, and the threshold as a line across; each pixel has the one nearest to breaching. */
function datapoints(alarm, width) {
  const { step, points } = alarm.datapoints;
  const isLow = /^Less/.test(alarm.comparison ?? '');
  const columns = new Map();
  const pixel = Math.max(1, (step / (view.until - view.from)) * width);
  for (const [start, number] of points) {
    if (start + step < view.from || start > view.until) continue;
    const x = pixel > 2 ? placeOf(start, width) : Math.round(placeOf(start, width));
    const old = columns.get(x);
    columns.set(x, old === undefined ? number : isLow ? Math.min(old, number) : Math.max(old, number));
  }
  const threshold = alarm.threshold ?? 0;
  const most = points.reduce((top, [, number]) => Math.max(top, number), Math.max(threshold, 0)) || 1;
  const least = points.reduce((low, [, number]) => Math.min(low, number), Math.min(threshold, 0));
  const height = (number) => ((number - least) / (most - least)) * (BARS - 6);
  let bars = '';
  for (const [x, number] of columns) {
    const left = Math.max(0, x);
    const right = Math.min(width, x + Math.max(pixel - (pixel > 12 ? 1 : 0), 1));
    if (right > left) bars += `M${round(left)} ${BARS}V${round(BARS - Math.max(height(number), 1))}H${round(right)}V${BARS}Z`;
  }
  const parts = [svg('path', { class: 'datapoints', d: bars })];
  if (alarm.threshold !== null && alarm.threshold !== undefined) {
    parts.push(svg('path', { class: 'threshold', d: `M0 ${round(BARS - height(threshold))}H${width}` }));
  }
  return parts;
}

/** Signs of the matches, a row an outcome, one for all that fall on the same few pixels. */
function ticks(lane, y, width) {
  const { rows, times } = lane;
  const paths = {};
  const taken = {};
  const last = firstFrom(times, view.until + 1);
  for (let index = firstFrom(times, view.from); index < last; index += 1) {
    const outcome = lane.outcomes[index];
    const x = placeOf(times[index], width);
    const bin = Math.floor(x / (outcome === 'done' ? 2 : 5));
    const name = found.isIn[rows[index]] ? outcome : `${outcome} faint`;
    const bins = (taken[name] ??= new Set());
    if (bins.has(bin)) continue;
    bins.add(bin);
    paths[name] = (paths[name] ?? '') + signAt(outcome, x, y + lane.outcomeRows.indexOf(outcome) * ROW);
  }
  return Object.keys(paths).sort().reverse().map((name) => svg('path', { class: `sign ${name}`, d: paths[name] }));
}

function signAt(outcome, x, y) {
  const [left, right] = [round(x - 3), round(x + 3)];
  switch (outcome) {
    case 'denied': return `M${left} ${y + 2}L${right} ${y + 8}M${right} ${y + 2}L${left} ${y + 8}`;
    case 'failed': return `M${left} ${y + 2.5}H${right}L${round(x)} ${y + 8}Z`;
    default: return `M${round(x)} ${y + 1}V${y + 9}`;
  }
}

/** Where the archive has gaps, `[left, right]` each; those that share a pixel are one. */
function gapPath(width) {
  const spans = [];
  for (const [from, until] of data.gaps ?? []) {
    if (until <= view.from || from >= view.until) continue;
    const left = Math.floor(Math.max(placeOf(from, width), 0));
    const right = Math.max(Math.ceil(Math.min(placeOf(until, width), width)), left + 1);
    const last = spans.at(-1);
    if (last && left <= last[1]) last[1] = Math.max(last[1], right);
    else spans.push([left, right]);
  }
  return spans;
}

/** Gaps of the archive, hatched, over the height of a lane. */
function gapShape(height) {
  const d = lanes.gaps.map(([left, right]) => `M${left} 0H${right}V${height}H${left}Z`).join('');
  return svg('path', { class: 'gap', fill: 'url(#hatch)', d });
}

/** Lines where the axis has its marks. */
function grid(marks, height, width) {
  return svg('path', { class: 'grid-lines', d: marks.map(({ at }) => `M${round(placeOf(at, width))} 0V${height}`).join('') });
}
