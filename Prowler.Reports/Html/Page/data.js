// The scans and their findings. A finding is a number: its place in the columns.

const data = JSON.parse(byId('data').textContent);
const { scans, checks, strings } = data;
const columns = data.findings;
const total = columns.check.length;
const accounts = distinct(scans.map(scan => scan.account_id));
// Where there is one account, its id at the top of the page says it for all.
const isFleet = accounts.length > 1;

// Positions in these two lists are the numbers in the columns "status" and "severity".
const statuses = ['pass', 'fail', 'manual'];
const severities = ['informational', 'low', 'medium', 'high', 'critical'];

// What a reader has to deal with first comes first. A finding that could not be assessed has the status MANUAL in every
// report, but it asks for a permission, not for a judgement, and so is a verdict of its own here.
const verdicts = [
  { name: 'fail', label: 'Fail', icon: 'fail' },
  { name: 'unknown', label: 'Not assessed', icon: 'unknown' },
  { name: 'manual', label: 'Manual', icon: 'manual' },
  { name: 'pass', label: 'Pass', icon: 'pass' },
];

const verdictOf = Uint8Array.from({ length: total }, (_, i) =>
  columns.not_assessed[i] ? 1 : { fail: 0, manual: 2, pass: 3 }[statuses[columns.status[i]]]);

const text = (column, i) => strings[columns[column][i]];
const checkOf = i => checks[columns.check[i]];
const isMuted = i => columns.muted[i] === 1;
const tagsOf = i => data.tags[columns.tags[i]] ?? null;
const failuresOf = i => (columns.not_assessed[i] ?? []).map(n => data.failures[n]);
const scanOf = i => scans[columns.scan[i]];
const accountOf = i => scanOf(i).account_id;
const timeOf = i => new Date(Date.parse(scanOf(i).started_at) + columns.seconds[i] * 1000);

/** The line under a resource's name: its id where that says more, else its type; in a fleet, whose it is before that. */
function resourceNote(i) {
  const note = text('resource_id', i) === text('resource_name', i) ? checkOf(i).resource_type : text('resource_id', i);
  return isFleet ? `${accountOf(i)} · ${note}` : note;
}

const unmuted = Array.from({ length: total }, (_, i) => i).filter(i => !isMuted(i));
const silenced = total - unmuted.length;

const formatTime = time => time.toISOString().replace('T', ' ').replace(/\.\d+Z$/, ' UTC');

function formatDuration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'under a second';
  const parts = [[Math.floor(seconds / 3600), 'h'], [Math.floor(seconds / 60) % 60, 'min'], [seconds % 60, 's']];
  return parts.filter(([n]) => n > 0).slice(0, 2).map(([n, unit]) => `${n} ${unit}`).join(' ');
}

function verdictBadge(i) {
  const verdict = verdicts[verdictOf[i]];
  return element('span', { class: `verdict ${verdict.name}` }, icon(verdict.icon), verdict.label);
}

function severityBadge(name) {
  return element('span', { class: `severity ${name}` }, severityMeter(name), name[0].toUpperCase() + name.slice(1));
}

/** Four steps, as many filled as the severity is high: told apart without colour. */
function severityMeter(name) {
  const level = severities.indexOf(name);
  const steps = [0, 1, 2, 3].map(step => svg('rect', {
    class: step < level ? 'on' : 'off', x: step * 4, y: 9 - step * 3, width: 3, height: 4 + step * 3, rx: 0.75,
  }));
  return svg('svg', { class: 'meter', viewBox: '0 0 15 13', 'aria-hidden': 'true' }, ...steps);
}
