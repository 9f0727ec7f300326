// The page on paper: nothing is closed or scrolled, and the lanes are as wide as the paper.

const PAPER_WIDTH = 700;
const PAPER_ROWS = 300;
const PAPER_COLUMNS = 6;
const PAPER_INPUTS = 1000;

const paper = { keys: null };

function toPaper() {
  if (paper.keys !== null) return;
  paper.keys = table.keys;
  for (const details of document.querySelectorAll('main details:not([open]):not(.columns)')) {
    details.open = true;
    details.setAttribute('data-closed', '');
  }
  if (lanes.frame) drawLanes(PAPER_WIDTH);
  inputsAtOnce(PAPER_INPUTS);
  rowsToPaper();
}

/** The first rows and columns, and a sentence where there are more. */
function rowsToPaper() {
  table.isPrinted = true;
  table.keys = paper.keys.slice(0, PAPER_COLUMNS);
  drawHead();
  const count = Math.min(PAPER_ROWS, found.order.length);
  table.body.replaceChildren(...rowElements(0, count).filter((row) => !row.classList.contains('spacer')));
  const left = paper.keys.slice(PAPER_COLUMNS).map((key) => brief(key, 40)).join(', ');
  const words = [];
  if (count < found.order.length) words.push(`These are the first ${grouped(count)} of ${counted(found.order.length, 'row')}.`);
  if (left !== '') words.push(`Not on paper: ${left}.`);
  if (words.length === 0) return;
  table.scroller.after(html('p', { id: 'paper-note', class: 'quiet' }, `${words.join(' ')} The page itself has all.`));
}

/** Lists so many files at once. */
function inputsAtOnce(count) {
  if (!inputs.place) return;
  Object.assign(inputs, { count, first: 0 });
  drawInputs();
}

function fromPaper() {
  if (paper.keys === null) return;
  inputsAtOnce(INPUTS);
  for (const details of document.querySelectorAll('details[data-closed]')) {
    details.open = false;
    details.removeAttribute('data-closed');
  }
  document.getElementById('paper-note')?.remove();
  Object.assign(table, { isPrinted: false, keys: paper.keys, drawn: '' });
  paper.keys = null;
  drawHead();
  drawRows();
  if (lanes.frame) drawLanes();
}
