import type { Dataset } from '../../../knowledge/dataset.ts';
import { PHRASES, pickBy, randomCast, seeded } from '../random-article.ts';

/** The share of sentences that begin with a name; a name in about fourteen words, as in the news. */
const NAMED = 0.72;
const UNNAMED = ['Officials', 'The committee', 'Both sides', 'A spokeswoman', 'Several members'];
const SENTENCES = 4;
const CARDS = 40;
const LINKS = 30;

export interface ArticlePageOptions {
  words: number;
  seed: number;
  /** What the body begins with, such as the root of a framework. */
  opening?: string;
}

/**
 * A page as content systems make them, with an article of about so many words: links, emphasis and notes inside the
 * paragraphs, some of them across a name, and navigation, pictures, cards and a footer around them. The same page for the
 * same seed.
 */
export function articlePage(dataset: Dataset, { words, seed, opening = '' }: ArticlePageOptions): string {
  const random = seeded(seed);
  const pick = pickBy(random);
  const names = randomCast(dataset, random);
  const sentence = () => {
    if (random() > NAMED) return `${pick(UNNAMED)} ${pick(PHRASES)}.`;
    return `${dressed(pick(names), random)} ${pick(PHRASES)}.${random() < 0.08 ? '<sup>[1]</sup>' : ''}`;
  };
  const plain = () => `${pick(names)} ${pick(PHRASES)}`;
  const list = (length: number, item: () => string) => Array.from({ length }, item).join('\n');

  const body: string[] = [];
  for (let count = 0, i = 1; count < words; i++) {
    const text = list(SENTENCES, sentence);
    count += text.replace(/<[^>]+>/g, '').split(/\s+/).length;
    body.push(`<p>${text}</p>`);
    if (i % 6 === 0) body.push(`<h2>What ${pick(PHRASES)}</h2>`);
    if (i % 9 === 0) body.push(figure(plain()));
  }
  const title = `${names[0]} ${pick(PHRASES)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="2022-01-10T09:30:00Z">
<style>${STYLE}</style>
</head>
<body>
${opening}
<header class="site"><nav><ul>${list(LINKS, () => `<li><a href="#">${pick(UNNAMED)}</a></li>`)}</ul></nav></header>
<main>
<article>
<header><h1>${title}</h1><p class="byline">By Our Correspondent</p>
<time datetime="2022-01-10T09:30:00Z">10 January 2022</time></header>
<div class="article-body"><div class="content">
${body.join('\n')}
</div></div>
</article>
<aside><h3>More</h3>${list(CARDS, () => `<div class="card"><a href="#"><h4>${plain()}</h4></a><span>2 min</span></div>`)}</aside>
</main>
<footer><ul>${list(LINKS, () => `<li><a href="#">${pick(UNNAMED)}</a></li>`)}</ul><p>All rights reserved.</p></footer>
</body>
</html>`;
}

/** A name as it stands in running text: mostly bare, sometimes a link, and now and then only half in one. */
function dressed(name: string, random: () => number): string {
  const chance = random();
  if (chance < 0.15) return `<a href="#">${name}</a>`;
  if (chance < 0.2) return `<em>${name}</em>`;
  if (chance < 0.24) return name.replace(/^(\S+) /, '<a href="#">$1</a> ');
  return name;
}

const figure = (caption: string) =>
  `<figure><svg width="600" height="200"><rect width="600" height="200" fill="#ddd"/></svg><figcaption>${caption}.</figcaption></figure>`;

const STYLE = `
body { margin: 0; font: 18px/1.5 Georgia, serif; color: #222; }
header.site { position: sticky; top: 0; background: #fff; border-bottom: 1px solid #ddd; font: 14px sans-serif; }
nav ul, footer ul { display: flex; flex-wrap: wrap; gap: 1em; list-style: none; margin: 0; padding: .5em 1em; }
main { display: grid; grid-template-columns: minmax(0, 1fr) 280px; gap: 2em; max-width: 1100px; margin: 0 auto; }
article p { margin: 0 0 1em; }
article p + p { text-indent: 0; }
article a { color: #05a; }
sup { font-size: .7em; }
figure { margin: 1em 0; }
figcaption, aside { font: 14px sans-serif; }
.card { border: 1px solid #ddd; border-radius: 6px; padding: .5em; margin: .5em 0; display: flex; flex-direction: column; }
`;
