// The pictures at the top. They count what no mutelist silences; each part sets the filter that shows what it counts.

function drawOverview(setFilter) {
  if (unmuted.length === 0) return;
  drawVerdicts(setFilter);
  drawSeverities(setFilter);
  drawServices(setFilter);
  byId('overview').hidden = false;
}

function drawVerdicts(setFilter) {
  const counts = verdicts.map((_, v) => unmuted.filter(i => verdictOf[i] === v).length);
  byId('verdicts-picture').replaceChildren(donut(counts, ...centre(counts)));
  byId('verdicts').replaceChildren(...verdicts.map((verdict, v) => element('li', {},
    element('button', { type: 'button', disabled: counts[v] === 0, click: () => setFilter({ verdict: verdict.name }) },
      element('span', { class: `verdict ${verdict.name}` }, icon(verdict.icon)),
      element('span', { class: 'legend-label' }, verdict.label),
      element('span', { class: 'figure' }, number.format(counts[v]))))));
}

/** The figure in the middle: the share that passed of what was judged, where the report holds enough to tell. */
function centre([failed, , , passed]) {
  if (scans.some(scan => scan.statuses.length > 0) || failed + passed === 0) return [number.format(unmuted.length), unmuted.length === 1 ? 'finding' : 'findings'];
  // Rounded down: one failure left is not 100%.
  return [`${Math.floor(100 * passed / (failed + passed))}%`, 'passed'];
}

function donut(counts, figure, label) {
  const sum = counts.reduce((a, b) => a + b, 0);
  const gap = counts.filter(n => n > 0).length > 1 ? 0.8 : 0;
  let start = 0;
  const arcs = counts.map((n, v) => {
    // A sliver stays visible: one failure among thousands is the most important part of the picture.
    const length = n === 0 ? 0 : Math.max(100 * n / sum, 1.2);
    const arc = svg('circle', {
      class: `arc ${verdicts[v].name}`, cx: 60, cy: 60, r: 49, pathLength: 100,
      'stroke-dasharray': `${Math.max(length - gap, 0.4)} 100`, 'stroke-dashoffset': -start,
    });
    start += 100 * n / sum;
    return n === 0 ? null : arc;
  });
  // Failures are drawn last, above whatever a minimum length pushed into their place.
  return svg('svg', { class: 'donut', viewBox: '0 0 120 120', 'aria-hidden': 'true' },
    svg('circle', { class: 'arc-track', cx: 60, cy: 60, r: 49 }),
    svg('g', { transform: 'rotate(-90 60 60)' }, ...arcs.toReversed()),
    svg('text', { class: 'donut-figure', x: 60, y: 62 }, figure),
    svg('text', { class: 'donut-label', x: 60, y: 78 }, label));
}

function drawSeverities(setFilter) {
  const failed = unmuted.filter(i => verdictOf[i] === 0);
  const counts = severities.map((_, s) => failed.filter(i => columns.severity[i] === s).length);
  const most = Math.max(1, ...counts);
  byId('severities').replaceChildren(...severities.map((name, s) => bar({
    label: severityBadge(name),
    figure: number.format(counts[s]),
    parts: [{ className: `severity-fill ${name}`, share: counts[s] / most }],
    disabled: counts[s] === 0,
    choose: () => setFilter({ verdict: 'fail', severity: name }),
  })).toReversed());
}

function drawServices(setFilter) {
  const services = Object.values(Object.groupBy(unmuted, i => checkOf(i).service))
    .map(findings => ({
      name: checkOf(findings[0]).service,
      size: findings.length,
      counts: verdicts.map((_, v) => findings.filter(i => verdictOf[i] === v).length),
    }))
    .sort((a, b) => b.counts[0] - a.counts[0] || b.size - a.size || (a.name < b.name ? -1 : 1));
  const list = byId('services');
  list.replaceChildren(...services.map(service => bar({
    label: element('span', { class: 'service-name' }, service.name),
    figure: `${number.format(service.counts[0])} of ${number.format(service.size)}`,
    unit: ' failed',
    parts: service.counts.map((n, v) => ({ className: `verdict-fill ${verdicts[v].name}`, share: n / service.size })),
    choose: () => setFilter({ service: service.name }),
  })));

  const shown = 5;
  const toggle = byId('all-services');
  toggle.hidden = services.length <= shown;
  const update = expanded => {
    [...list.children].slice(shown).forEach(item => { item.hidden = !expanded; });
    toggle.setAttribute('aria-expanded', expanded);
    toggle.textContent = expanded ? 'Show fewer' : `Show all ${services.length} services`;
  };
  toggle.addEventListener('click', () => update(toggle.getAttribute('aria-expanded') !== 'true'));
  update(false);
}

function bar({ label, figure, unit, parts, disabled = false, choose }) {
  let x = 0;
  const rects = parts.filter(part => part.share > 0).map(part => {
    const width = Math.max(100 * part.share, 0.8);
    const rect = svg('rect', { class: part.className, x: `${x}%`, width: `${width}%`, height: '100%' });
    x += 100 * part.share;
    return rect;
  });
  return element('li', {},
    element('button', { type: 'button', disabled, click: choose },
      label,
      svg('svg', { class: 'bar', 'aria-hidden': 'true' }, svg('rect', { class: 'bar-track', width: '100%', height: '100%' }), ...rects),
      element('span', { class: 'figure' }, figure, unit ? element('span', { class: 'visually-hidden' }, unit) : null)));
}
