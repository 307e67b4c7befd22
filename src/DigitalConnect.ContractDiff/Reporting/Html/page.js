const articles = [...document.querySelectorAll('article')];
const texts = new Map(articles.map(article => [article, article.querySelector('.what').textContent.toLowerCase()]));
const levels = [...document.querySelectorAll('input[name=level]')];
const search = document.getElementById('search');
const count = document.getElementById('count');

function filter() {
  const shown = new Set(levels.filter(level => level.checked).map(level => level.value));
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
  for (const article of articles)
    article.hidden = !shown.has(article.dataset.level) || !words.every(word => texts.get(article).includes(word));
  count.textContent = `${articles.filter(article => !article.hidden).length} of ${articles.length} shown`;
}

document.getElementById('filter').addEventListener('input', filter);
document.getElementById('filter').addEventListener('submit', event => event.preventDefault());
document.getElementById('filter').hidden = false;
// A browser keeps the state of a form over a reload.
filter();
