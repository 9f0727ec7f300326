// Lanes of buckets: when they were open, to whom; and the calls that would have opened them.

const BUCKET_LANES = 25;
const BUCKET_ROWS = 5;

/** What was set on each bucket, in the report's order. */
function exposuresByBucket() {
  const byBucket = new Map();
  for (const exposure of data.exposures ?? []) {
    const { bucket } = exposure.line;
    if (!byBucket.has(bucket)) byBucket.set(bucket, []);
    byBucket.get(bucket).push(exposure);
  }
  return [...byBucket];
}

/** The lanes of buckets that were open, or that somebody tried to open; of very many, the first. */
function bucketLanes() {
  const isShown = ({ line }) => line.from !== null || line.verdict === 'public' || line.verdict === 'otherAccount';
  const shown = exposuresByBucket().map(([bucket, exposures]) => [bucket, exposures.filter(isShown).map(({ line }) => line)])
    .filter(([, lines]) => lines.length > 0);
  lanes.bucketsLeftOut = Math.max(0, shown.length - BUCKET_LANES);
  return shown.slice(0, BUCKET_LANES).map(([bucket, lines]) => bucketLane(bucket, lines));
}

function bucketLane(bucket, lines) {
  const picture = svg('svg', { role: 'img' });
  const element = html('div', { class: 'lane' },
    html('div', { class: 'lane-name' }, html('h3', {}, value(bucket, 120)), note('bucket', ...ofOwner(lines[0]))), picture);
  return { bucket, lines, picture, element };
}

/** ` of 111122223333`, where it is known whose a bucket is. */
function ofOwner({ owner }) {
  return owner ? [' of ', value(owner, 40)] : [];
}

function drawBucket(lane, marks, width) {
  const ends = [];
  const inSight = lane.lines.map((line) => placeOfOpening(line, width)).filter(Boolean);
  const placed = inSight.map((place) => ({ ...place, row: freeRow(ends, place) }));
  const height = Math.max(Math.max(ends.length, 1) * 18 + 8, roomBeside(lane));
  size(lane.picture, width, height);
  const words = lane.lines.slice(0, 20).map(openWords).join('; ');
  const more = lane.lines.length > 20 ? ` and ${lane.lines.length - 20} more` : '';
  lane.picture.setAttribute('aria-label', `Bucket ${brief(lane.bucket, 80)}: ${words}${more}`);
  lane.picture.replaceChildren(grid(marks, height, width), gapShape(height), ...placed.flatMap(opening));
}

/** The first row in which nothing stands in the way; null where none is free. */
function freeRow(ends, { start, end }) {
  const row = ends.findIndex((taken) => taken < start);
  if (row < 0 && ends.length >= BUCKET_ROWS) return null;
  ends[row < 0 ? ends.length : row] = end;
  return row < 0 ? ends.length - 1 : row;
}

/** Where an exposure stands in the picture, with its words; null where it is out of sight. */
function placeOfOpening(line, width) {
  const from = secondsOf(line.from);
  const at = from ?? secondsOf(line.openedBy?.eventTime);
  if (at === null) return null;
  const until = from === null ? at : secondsOf(line.until) ?? whole.until;
  const [left, right] = [Math.max(placeOf(at, width), 0), Math.min(placeOf(until, width), width)];
  if (right < 0 || left > width) return null;
  const words = openWords(line);
  const room = words.length * 7 + 10;
  const isInside = from !== null && right - left > room;
  const isBefore = !isInside && right + room > width;
  const [start, end] = isInside ? [left, right] : isBefore ? [left - room, right] : [left, right + room];
  return { line, left, right, words, isInside, isBefore, start, end };
}

/** A time for which a bucket was open, as a bar; a call that did not open it, as a sign. */
function opening({ line, left, right, words, isInside, isBefore, row }) {
  const y = 4 + (row ?? BUCKET_ROWS - 1) * 18;
  const kind = line.effective === 'restrained' ? 'restrained' : verdictClass(line);
  const x = isInside ? left + 5 : isBefore ? left - 8 : right + 8;
  const shape = line.from === null
    ? svg('path', { class: `sign ${line.openedBy?.outcome ?? 'done'}`, d: signAt(line.openedBy?.outcome, left, y + 2) })
    : rect(left, y, Math.max(right - left, 2), 14, { class: `open ${kind}` });
  const parts = [shape];
  if (line.from !== null && line.until === null) parts.push(svg('path', { class: 'on', d: `M${round(right - 6)} ${y + 3}l4 4l-4 4` }));
  if (row === null) return parts;
  const look = { class: isInside ? `inside ${kind}` : 'beside', 'text-anchor': isBefore ? 'end' : 'start' };
  return [...parts, svg('text', { ...look, x: round(x), y: y + 11 }, words)];
}

/** An exposure in a few words: `PUBLIC until 03-02 14:20`. */
function openWords(line) {
  const restraint = line.effective === 'restrained' ? ', restrained' : '';
  const doubt = line.effective === 'unknown' ? ', unless a block restrains it' : '';
  const verdict = brief(verdictWord(line), 40) + (line.from === null ? '' : restraint);
  if (line.from === null && line.openedBy?.outcome === 'done') return line.verdict === 'unknown' ? 'exposure not known' : verdict;
  if (line.from === null) return `would have been ${verdict}`;
  return line.until === null ? `${verdict}, not closed${doubt}` : `${verdict} until ${timeText(secondsOf(line.until)).slice(5, 16)}`;
}
