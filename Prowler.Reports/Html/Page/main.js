// Puts the page together.

drawSummary();
drawBanners();
drawOverview(choose);
drawFilters();
drawTheme();

const grid = createGrid({ onOpen: position => openDetail(position), onSort: sort });
const openDetail = createDetail({ at: grid.at, size: grid.size, onMove: grid.activate, onClose: leaveDetail });

let selected = [];
markSorting();
refresh();
byId('loading').remove();

byId('print').addEventListener('click', () => print());
addEventListener('beforeprint', () => preparePrint(selected));
addEventListener('afterprint', () => byId('printed').replaceChildren());

function refresh() {
  selected = selectFindings();
  grid.show(selected);
  const all = filter.muted ? total : unmuted.length;
  byId('result').textContent = selected.length === all ? count(all, 'finding') : `${number.format(selected.length)} of ${count(all, 'finding')}`;
  byId('clear').hidden = !isNarrowed();
  drawEmpty();
  for (const chip of document.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', chip.isOn());
}

function drawSummary() {
  const failed = unmuted.filter(i => verdictOf[i] === 0);
  const title = isFleet ? `${number.format(accounts.length)} AWS accounts` : `AWS account ${accounts[0]}`;
  document.title = `${title}: security scan`;
  byId('title').textContent = title;
  byId('headline').replaceChildren(...headline(failed));
  const started = Math.min(...scans.map(scan => Date.parse(scan.started_at)));
  const finished = Math.max(...scans.map(scan => Date.parse(scan.finished_at)));
  const regions = distinct(scans.flatMap(scan => scan.regions));
  const partitions = distinct(scans.map(scan => scan.partition));
  byId('facts').replaceChildren(...[
    scans.length === 1 ? null : count(scans.length, 'scan'),
    formatTime(new Date(started)),
    `took ${formatDuration(finished - started)}`,
    regions.length === 1 ? regions[0] : count(regions.length, 'region'),
    // A check may have been selected in one scan and not in another.
    count(Math.max(...scans.map(scan => scan.checks)), 'check'),
    count(scans.reduce((sum, scan) => sum + scan.calls_made, 0), 'API call'),
    partitions.join() === 'aws' ? null : `partition ${partitions.join(', ')}`,
  ].filter(Boolean).map(fact => element('li', {}, fact)));
  byId('facts').title = regions.join(', ');
  const versions = distinct(scans.map(scan => scan.tool_version)).join(', ');
  byId('footer').textContent = `Written by Prowler for .NET ${versions}. This file is complete in itself: it loads nothing and sends nothing.`;
}

function headline(failed) {
  if (unmuted.length === 0) return ['Nothing was found to judge.'];
  const unknown = unmuted.filter(i => verdictOf[i] === 1).length;
  const bySeverity = severities
    .map((name, s) => [name, failed.filter(i => columns.severity[i] === s).length])
    .filter(([, n]) => n > 0)
    .toReversed()
    .map(([name, n]) => `${number.format(n)} ${name}`);
  return [
    failed.length === 0
      ? element('strong', {}, 'No finding failed.')
      : element('strong', { class: 'failed' }, `${count(failed.length, 'finding')} failed`),
    failed.length === 0 ? null : `: ${bySeverity.join(', ')}.`,
    unknown === 0 ? null : ` ${number.format(unknown)} could not be assessed.`,
  ].filter(Boolean);
}

function drawBanners() {
  const banner = (kind, iconName, title, words) =>
    element('p', { class: `banner ${kind}` }, icon(iconName), element('span', {}, element('strong', {}, title), ' ', words));
  const cutShort = scans.filter(scan => !scan.complete);
  const statuses = distinct(scans.flatMap(scan => scan.statuses));
  const from = source => scans.some(scan => scan.source === source);
  byId('banners').replaceChildren(...[
    cutShort.length === 0 ? null : banner('caution', 'warning',
      scans.length === 1 ? 'This scan was cut short.' : `${number.format(cutShort.length)} of ${count(scans.length, 'scan')} ${cutShort.length === 1 ? 'was' : 'were'} cut short.`,
      'Findings are missing, and the numbers below count only what was judged before it ended.'
        + (isFleet ? ` Accounts: ${distinct(cutShort.map(scan => scan.account_id)).join(', ')}.` : '')),
    from('demo') ? banner('notice', 'info', 'This is demo data.',
      'It comes from a recording that is shipped with the scanner; no account of yours was read.') : null,
    from('replay') ? banner('notice', 'info', scans.length === 1 ? 'This scan was replayed from a recording.' : 'Scans here were replayed from recordings.',
      'It shows the account as it was when that was made.') : null,
    statuses.length === 0 ? null : banner('notice', 'info', `This report holds only ${statuses.join(' and ')} findings.`,
      'The scan was run with --status; the others are not in this file.'),
  ].filter(Boolean));
}

function drawFilters() {
  const present = new Set(verdictOf);
  byId('verdict-chips').replaceChildren(...verdicts.filter((_, v) => present.has(v)).map(verdict => chip(
    [icon(verdict.icon, `icon verdict-icon ${verdict.name}`), verdict.label], filter.verdicts, verdict.name)));
  byId('severity-chips').replaceChildren(...severities.filter((_, s) => columns.severity.includes(s)).toReversed()
    .map(name => chip([severityBadge(name)], filter.severities, name)));
  if (silenced > 0) byId('muted-chips').replaceChildren(mutedChip());
  byId('filters').hidden = total === 0;

  drawChoice('account', accounts);
  byId('account-choice').hidden = !isFleet;
  drawChoice('service', checks.map(check => check.service));
  drawChoice('region', [...new Set(columns.region)].map(n => strings[n]));
  byId('sort').replaceChildren(...sortable.map(({ name, label }) => element('option', { value: name }, `Sort by ${label.toLowerCase()}`)));
  byId('sort').addEventListener('change', event => sort(event.target.value, false));

  let waiting;
  byId('search').addEventListener('input', event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      filter.words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      refresh();
    }, 120);
  });
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('filters').addEventListener('reset', event => {
    event.preventDefault();
    clearTimeout(waiting);
    clearFilters();
    refresh();
    byId('search').focus();
  });
}

function chip(content, set, value) {
  return toggle(content, () => set.has(value), () => set.delete(value) || set.add(value));
}

function mutedChip() {
  return toggle([`Muted (${number.format(silenced)})`], () => filter.muted, () => { filter.muted = !filter.muted; });
}

function toggle(content, isOn, flip) {
  const button = element('button', { type: 'button', class: 'chip', 'aria-pressed': false, click: () => { flip(); refresh(); } }, ...content);
  return Object.assign(button, { isOn });
}

function drawChoice(name, values) {
  const select = byId(name);
  select.append(...[...new Set(values)].sort().map(value => element('option', { value }, value)));
  select.addEventListener('change', () => {
    filter[name] = select.value;
    refresh();
  });
}

function clearFilters() {
  filter.verdicts.clear();
  filter.severities.clear();
  Object.assign(filter, { account: '', service: '', region: '', words: [] });
  for (const name of ['search', 'account', 'service', 'region']) byId(name).value = '';
}

/** What a part of a picture stands for becomes the filter. */
function choose({ verdict, severity, service }) {
  clearFilters();
  if (verdict) filter.verdicts.add(verdict);
  if (severity) filter.severities.add(severity);
  if (service) byId('service').value = filter.service = service;
  refresh();
  byId('findings').scrollIntoView();
  grid.focus();
}

function sort(column, descending) {
  sortBy(column, descending);
  byId('sort').value = column;
  markSorting();
  refresh();
}

function drawEmpty() {
  const empty = byId('empty');
  empty.hidden = selected.length > 0;
  const [title, advice] =
    isNarrowed() ? ['No finding matches.', 'Take away a filter, or search for less.']
    : silenced > 0 ? ['Every finding is muted.', 'The button above shows them.']
    : scans.every(scan => scan.complete) ? ['There are no findings.', `The selected checks found nothing in ${isFleet ? 'these accounts' : 'this account'} that they judge.`]
    : ['There are no findings.', 'The scan ended before the first one.'];
  empty.replaceChildren(element('p', {}, element('strong', {}, title)), element('p', {}, advice),
    isNarrowed() ? element('button', { type: 'button', class: 'button', click: () => byId('filters').reset() }, 'Clear filters') : '');
}

function leaveDetail(position) {
  grid.focus();
  grid.activate(position);
}

// The choice outlives the page where the browser allows files to remember anything.
function drawTheme() {
  const names = ['auto', 'light', 'dark'];
  const remembered = () => {
    try {
      return localStorage.getItem('prowler-theme');
    } catch {
      return null;
    }
  };
  const apply = name => {
    document.documentElement.dataset.theme = name;
    byId('theme').lastElementChild.textContent = `Theme: ${name}`;
  };
  apply(names.includes(remembered()) ? remembered() : 'auto');
  byId('theme').addEventListener('click', () => {
    const next = names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length];
    apply(next);
    try {
      localStorage.setItem('prowler-theme', next);
    } catch {
      // Not remembered, then.
    }
  });
}
