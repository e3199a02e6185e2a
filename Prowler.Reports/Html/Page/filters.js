// Which findings are shown, and in which order.

const filter = { verdicts: new Set(), severities: new Set(), account: '', service: '', region: '', words: [], muted: false };

const isNarrowed = () =>
  filter.verdicts.size + filter.severities.size + filter.words.length > 0 || filter.account !== '' || filter.service !== '' || filter.region !== '';

// Lower-cased once, on the first search: the check's words once a check, the rest once a finding.
const haystacks = (() => {
  let made = null;
  return () => made ??= {
    checks: checks.map(check => [check.id, check.title, check.service, check.resource_type, ...check.categories].join('\n').toLowerCase()),
    findings: Array.from({ length: total }, (_, i) => [
      text('resource_name', i), text('resource_id', i), text('resource_arn', i), text('region', i), text('detail', i), accountOf(i),
      ...Object.entries(tagsOf(i) ?? {}).map(([key, value]) => `${key}=${value}`),
    ].join('\n').toLowerCase()),
  };
})();

function matches(i) {
  if (isMuted(i) && !filter.muted) return false;
  if (filter.verdicts.size > 0 && !filter.verdicts.has(verdicts[verdictOf[i]].name)) return false;
  if (filter.severities.size > 0 && !filter.severities.has(severities[columns.severity[i]])) return false;
  if (filter.account !== '' && accountOf(i) !== filter.account) return false;
  if (filter.service !== '' && checkOf(i).service !== filter.service) return false;
  if (filter.region !== '' && text('region', i) !== filter.region) return false;
  return filter.words.length === 0 || matchesWords(i);
}

function matchesWords(i) {
  const { checks: ofChecks, findings: ofFindings } = haystacks();
  const [check, finding] = [ofChecks[columns.check[i]], ofFindings[i]];
  return filter.words.every(word => finding.includes(word) || check.includes(word));
}

// By urgency: the verdict, then the more severe first. Every other order falls back on this one between equals.
const byUrgency = Int32Array.from({ length: total }, (_, i) => i)
  .sort((a, b) => verdictOf[a] - verdictOf[b] || columns.severity[b] - columns.severity[a] || a - b);

const sortable = [
  { name: 'verdict', label: 'Status', compare: null },
  { name: 'severity', label: 'Severity', compare: (a, b) => columns.severity[b] - columns.severity[a] },
  { name: 'check', label: 'Check', compare: byText(i => checkOf(i).title) },
  { name: 'resource', label: 'Resource', compare: byText(i => text('resource_name', i)) },
  { name: 'service', label: 'Service', compare: byText(i => checkOf(i).service) },
  { name: 'region', label: 'Region', compare: byText(i => text('region', i)) },
];

const sorting = { column: 'verdict', descending: false };

// Comparing 50,000 names by the rules of a language takes long; each distinct text gets its rank once.
function byText(textOf) {
  let ranks = null;
  return (a, b) => {
    ranks ??= rank(textOf);
    return ranks[a] - ranks[b];
  };
}

function rank(textOf) {
  const texts = Array.from({ length: total }, (_, i) => textOf(i));
  const order = new Map([...new Set(texts)]
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((value, place) => [value, place]));
  return Int32Array.from(texts, value => order.get(value));
}

let ordered = byUrgency;

function sortBy(column, descending) {
  Object.assign(sorting, { column, descending });
  const { compare } = sortable.find(candidate => candidate.name === column);
  const sign = descending ? -1 : 1;
  // Typed arrays sort stably: among equals the order by urgency stays.
  if (compare) ordered = Int32Array.from(byUrgency).sort((a, b) => sign * compare(a, b));
  else ordered = descending ? Int32Array.from(byUrgency).sort((a, b) => verdictOf[b] - verdictOf[a]) : byUrgency;
}

/** The findings to show, in order. */
const selectFindings = () => ordered.filter(matches);
