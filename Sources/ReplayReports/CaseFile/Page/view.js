// The stretch of time that the lanes show, and how zoom and pan change it.

/** All the time that there is anything to show of. */
const whole = { from: 0, until: 0 };

/** What is shown of it. */
const view = { from: 0, until: 0 };

const whenMoved = [];

function wholeTime() {
  const times = [...(data.span ?? [])];
  for (const transition of transitions) times.push(secondsOf(transition.at));
  for (const { line } of data.exposures ?? []) times.push(secondsOf(line.from), secondsOf(line.until));
  const known = times.filter((at) => at !== null && Number.isFinite(at));
  if (known.length === 0) return false;
  let [from, until] = [Infinity, -Infinity];
  for (const at of known) [from, until] = [Math.min(from, at), Math.max(until, at)];
  const margin = Math.max(30, (until - from) * 0.015);
  Object.assign(whole, { from: from - margin, until: until + margin });
  Object.assign(view, whole);
  return true;
}

/** Shows the time from `from` until `until`, kept within the whole, and no less than 10 seconds. */
function look(from, until) {
  const length = Math.min(Math.max(until - from, 10), whole.until - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.until - length);
  Object.assign(view, { from: start, until: start + length });
  for (const show of whenMoved) show();
}

/** Shows `factor` times as much time, with the time `at` staying in its place. */
function zoom(factor, at = (view.from + view.until) / 2) {
  look(at - (at - view.from) * factor, at + (view.until - at) * factor);
}

/** Moves by a part of what is shown: 0.25 is a quarter to the right. */
function pan(part) {
  const by = (view.until - view.from) * part;
  look(view.from + by, view.until + by);
}

function lookAtAll() {
  look(whole.from, whole.until);
}

/** What is shown, in words. */
function viewText() {
  const words = `${stampText(Math.round(view.from))} to ${stampText(Math.round(view.until))}${zone.isLocal ? '' : ' UTC'}`;
  return `${words}, ${lengthText(view.until - view.from)}`;
}

/** The place of a time in a picture `width` wide. */
function placeOf(at, width) {
  return ((at - view.from) / (view.until - view.from)) * width;
}

/** The index of the first of sorted `values` that is at least `at`. */
function firstFrom(values, at) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
