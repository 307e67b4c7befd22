const articles = [...document.querySelectorAll('article')];
const texts = new Map(articles.map(article => [article, article.textContent.toLowerCase()]));
const severities = [...document.querySelectorAll('input[name=severity]')];
const breaking = document.getElementById('breaking');
const search = document.getElementById('search');
const count = document.getElementById('count');
const unmatched = document.getElementById('unmatched');

function isShown(article, shown, words) {
  return shown.has(article.dataset.severity)
    && (!breaking.checked || article.dataset.breaking === 'true')
    && words.every(word => texts.get(article).includes(word));
}

function filter() {
  const shown = new Set(severities.filter(severity => severity.checked).map(severity => severity.value));
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
  for (const article of articles)
    article.hidden = !isShown(article, shown, words);
  const left = articles.filter(article => !article.hidden).length;
  count.textContent = `${left} of ${articles.length} shown`;
  unmatched.hidden = left > 0 || articles.length === 0;
}

document.getElementById('filter').addEventListener('input', filter);
document.getElementById('filter').addEventListener('submit', event => event.preventDefault());
document.getElementById('filter').hidden = articles.length === 0;
// A browser keeps the state of a form over a reload.
filter();
