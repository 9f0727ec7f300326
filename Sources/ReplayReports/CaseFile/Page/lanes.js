// The lanes: one axis, a lane an alarm, a lane a bucket.

const lanes = { list: [], frame: null, axis: null, readout: null, isAll: false, width: 0, isAsked: false };

/** Builds the frame in the place of the still picture. */
function buildLanes() {
  lanes.list = [...alarms.map(alarmLane), ...bucketLanes()];
  lanes.isAll = lanes.list.every((lane) => lane.isQuiet !== false);
  lanes.axis = svg('svg', { class: 'axis', height: 34, 'aria-hidden': 'true' });
  lanes.readout = html('p', { class: 'quiet readout', 'aria-hidden': 'true' });
  const zoneName = html('p', { class: 'quiet', id: 'lanes-zone' });
  const names = { role: 'group', 'aria-labelledby': 'lanes-title', 'aria-describedby': 'lanes-keys' };
  lanes.frame = html('div', { class: 'lanes', tabindex: 0, ...names },
    html('div', { class: 'lane axis-lane' }, html('div', { class: 'lane-name' }, zoneName), lanes.axis),
    lanes.list.map(({ element }) => element));
  document.getElementById('lane-frame').replaceChildren(patterns(), lanes.frame, legend(), lanes.readout);
  new ResizeObserver(() => askForLanes()).observe(lanes.frame);
}

function alarmLane(alarm) {
  const rows = (alarm.matches ?? []).filter((row) => timeOf(row) !== null).sort((a, b) => rowTimes[a] - rowTimes[b] || a - b);
  const outcomes = rows.map((row) => (Object.hasOwn(SIGNS, cell('outcome', row)) ? cell('outcome', row) : 'done'));
  const picture = svg('svg', { role: 'group', 'aria-label': `States and matches of ${brief(alarm.name, 120)}` });
  return {
    alarm, rows, outcomes, picture, current: -1,
    times: Float64Array.from(rows, (row) => rowTimes[row]),
    outcomeRows: Object.keys(SIGNS).filter((outcome) => outcomes.includes(outcome)),
    isQuiet: !alarm.wasInAlarm && rows.length === 0,
    element: html('div', { class: 'lane' }, alarmName(alarm, rows.length), picture),
  };
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

function alarmName(alarm, count) {
  const words = [alarm.times, counted(count, 'match'), ruleWords(alarm), mostWords(alarm)];
  const parts = words.filter(Boolean).map((word, index) => [index > 0 ? ' · ' : '', html('span', { class: 'part' }, word)]);
  const kind = SEVERITIES.find((one) => one === alarm.severity) ?? '';
  const severity = alarm.severity ? [html('span', { class: `severity ${kind}` }, brief(alarm.severity, 20)), ' '] : [];
  return html('div', { class: 'lane-name' }, html('h3', {}, value(alarm.name, 120)), note(severity, parts));
}

const COMPARISONS = {
  GreaterThanOrEqualToThreshold: '≥', GreaterThanThreshold: '>', LessThanThreshold: '<', LessThanOrEqualToThreshold: '≤',
};

/** What makes a datapoint breach: `≥ 1 in 5 min`. */
function ruleWords({ kind, threshold, comparison, period }) {
  if (kind === 'composite') return 'composite';
  if (threshold === null || threshold === undefined) return '';
  return `${COMPARISONS[comparison] ?? ''} ${grouped(threshold)}${period ? ` in ${lengthText(period)}` : ''}`;
}

/** The datapoint nearest to breaching, where it tells more than that the alarm rang. */
function mostWords({ datapoints, comparison, threshold }) {
  const numbers = (datapoints?.points ?? []).map(([, number]) => number);
  if (numbers.length === 0) return '';
  const isLow = /^Less/.test(comparison ?? '');
  const most = numbers.reduce((one, other) => (isLow ? Math.min(one, other) : Math.max(one, other)));
  return most === threshold ? '' : `${isLow ? 'down' : 'up'} to ${grouped(most)}`;
}

/** Draws the lanes on the next frame, however often it is asked for. */
function askForLanes() {
  if (lanes.isAsked) return;
  lanes.isAsked = true;
  requestAnimationFrame(() => { lanes.isAsked = false; drawLanes(); });
}

/** Draws the lanes as wide as they are, or `width` wide for paper. */
function drawLanes(width = lanes.axis.getBoundingClientRect().width) {
  if (width < 1 || whole.until <= whole.from) return;
  lanes.width = width;
  const marks = axisMarks(view.from, view.until, Math.max(2, Math.floor(width / 90)));
  drawAxis(marks, width);
  lanes.gaps = gapPath(width);
  const focused = document.activeElement?.closest?.('.mark')?.getAttribute('data-index');
  for (const lane of lanes.list) {
    lane.element.hidden = lane.isQuiet === true && !lanes.isAll;
    if (lane.element.hidden) continue;
    if (lane.alarm) drawAlarm(lane, marks, width);
    else drawBucket(lane, marks, width);
  }
  if (focused) lanes.frame.querySelector(`.mark[data-index="${Number(focused)}"]`)?.focus({ preventScroll: true });
  document.getElementById('lanes-zone').textContent = zoneText();
}

function size(picture, width, height) {
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('height', height);
}

/** How high a lane's name is where it stands beside the picture; 0 where it stands above. */
function roomBeside(lane) {
  const name = lane.element.firstChild;
  return name.offsetWidth < lane.element.offsetWidth - 10 ? name.offsetHeight : 0;
}

function drawAxis(marks, width) {
  size(lanes.axis, width, 34);
  lanes.axis.replaceChildren(...marks.flatMap(({ at, label, day }, index) => {
    const x = round(placeOf(at, width));
    const anchor = x > width - 60 ? 'end' : index === 0 && x < 30 ? 'start' : 'middle';
    const words = svg('text', { x, y: 30, 'text-anchor': anchor }, label);
    return day ? [words, svg('text', { class: 'day', x, y: 14, 'text-anchor': anchor }, day)] : [words];
  }));
}

function drawAlarm(lane, marks, width) {
  const hasBars = (lane.alarm.datapoints?.points ?? []).length > 0;
  const top = hasBars ? BARS + 4 : 10;
  const under = top + BAND + 3;
  const height = Math.max(under + lane.outcomeRows.length * ROW + 4, roomBeside(lane));
  size(lane.picture, width, height);
  lane.picture.replaceChildren(grid(marks, height, width), gapShape(height),
    ...(hasBars ? datapoints(lane.alarm, width) : []), ...band(lane.alarm, top, width), ...ticks(lane, under, width),
    ...transitionMarks(lane, width, height, hasBars ? BARS - 8 : 0));
}
