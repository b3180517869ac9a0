import { JSDOM, VirtualConsole } from 'jsdom';
import type { Edtf } from '../knowledge/edtf.ts';
import { readArticle } from '../page/article/read.ts';
import type { Article } from '../recognition/article.ts';

/** The article of a saved page, read by the same code that reads it in the browser; scripts are not run. */
export function readArticleOfHtml(html: string, url = 'https://saved.page.example/'): Article | undefined {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const today = new Date().toISOString().slice(0, 10) as Edtf;
  try {
    return readArticle(window.document, today)?.article;
  } finally {
    window.close();
  }
}
