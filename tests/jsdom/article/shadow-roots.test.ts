import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { blocksUnder } from '../../../page/article/blocks.ts';
import { mayBeArticle, readArticle } from '../../../page/article/read.ts';
import { documentOf } from './fixture-pages.ts';

/** A document of a body in which `<template shadow>` stands for the shadow root of the element that it is in. */
function withShadows(body: string, head = '', mode: ShadowRootMode = 'open'): Document {
  const document = documentOf(body, head);
  const attach = (root: ParentNode) => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadow]')) {
      const shadow = (template.parentElement as Element).attachShadow({ mode });
      shadow.append(template.content);
      template.remove();
      attach(shadow);
    }
  };
  attach(document);
  return document;
}

const textsOf = (html: string) => blocksUnder(withShadows(html).body).map(({ text }) => text);

describe('text in open shadow roots', () => {
  it.each([
    ['is read', '<x-text><template shadow><p>One</p><p>Two</p></template></x-text>', ['One', 'Two']],
    [
      'is read where it stands',
      '<p>One</p><x-text><template shadow><p>Two</p></template></x-text><p>Three</p>',
      ['One', 'Two', 'Three'],
    ],
    [
      'is read within a line',
      '<p>In <x-name><template shadow><b>Oslo</b></template></x-name> today</p>',
      ['In Oslo today'],
    ],
    [
      'is read in place of what the element holds',
      '<x-text><template shadow><p>One</p></template><p>Two</p></x-text>',
      ['One'],
    ],
    [
      'is read with what is put into its slots, once and where the slots are',
      '<x-text><template shadow><slot name="b"></slot><p>Two</p><slot></slot></template><p>Three</p><p slot="b">One</p><p slot="c">Nowhere</p></x-text>',
      ['One', 'Two', 'Three'],
    ],
    [
      'is read with text in a slot',
      '<x-text><template shadow><p>In <slot></slot>!</p></template>Oslo <b>now</b></x-text>',
      ['In Oslo now!'],
    ],
    [
      'is read with what a slot shows when it is empty',
      '<x-text><template shadow><p><slot>Nobody</slot> came</p></template></x-text>',
      ['Nobody came'],
    ],
    [
      'is read through slots in slots',
      '<x-a><template shadow><x-b><template shadow><p>First</p><slot></slot></template><slot></slot></x-b></template><p>Then</p></x-a>',
      ['First', 'Then'],
    ],
    ['is not read where it is no article text', '<nav><x-a><template shadow>Menu</template></x-a></nav>', []],
    ['is not read where it is ours', '<dramatis-cast><template shadow>Cast</template></dramatis-cast>', []],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it('is left alone where the root is closed', () => {
    const closed = withShadows('<x-text><template shadow><p>One</p></template></x-text>', '', 'closed');
    expect(blocksUnder(closed.body)).toEqual([]);
  });

  it('leads back to its text nodes and their roots', () => {
    const document = withShadows('<x-text><template shadow><p>In <slot></slot>!</p></template>Oslo</x-text>');
    const [block] = blocksUnder(document.body);
    const host = document.querySelector('x-text') as Element;
    expect(block?.segments.map(({ node, start }) => [node.data, start])).toEqual([
      ['In ', 0],
      ['Oslo', 3],
      ['!', 7],
    ]);
    expect(block?.segments[1]?.node).toBe(host.firstChild);
    expect([...(block?.roots ?? [])]).toEqual([host.shadowRoot]);
  });
});

describe('an article in open shadow roots', () => {
  const TODAY = '2024-09-01' as Edtf;
  const paragraphs = Array.from(
    { length: 14 },
    (_, i) =>
      `<p>On day ${i} of the session the members of the assembly spoke about the ferry, the school and the road to the north, and put off all three.</p>`,
  );
  const page = `<x-app><template shadow>
      <header><nav>Menu</nav></header>
      <main><x-story><template shadow>
        <slot name="headline"></slot>
        <p class="dateline">3 June 2021</p>
        <div class="text">${paragraphs.slice(0, 7).join('')}<slot></slot></div>
        <aside><p>More</p></aside>
      </template><h1 slot="headline">Three days</h1>${paragraphs.slice(7).join('')}</x-story></main>
    </template></x-app>`;

  it('is one though nothing in the document says so', () => {
    const document = withShadows(page);
    expect(mayBeArticle(document)).toBe(true);
    const found = readArticle(document, TODAY);
    expect(found?.article.title).toBe('Three days');
    expect(found?.article.published).toEqual({ date: '2021-06-03', foundIn: 'dateline' });
    expect(found?.blocks.filter(({ text }) => text.startsWith('On day'))).toHaveLength(14);
    expect(found?.article.blocks[0]).toEqual({ id: 'title', text: 'Three days' });
    expect(found?.article.blocks.some(({ text }) => text === 'More' || text === 'Menu')).toBe(false);
    expect(found?.roots).toHaveLength(2);
  });

  it('has a headline whose words are put into a slot', () => {
    const html = `<x-title><template shadow><h1><slot></slot></h1></template>Three days</x-title><main><p>3 June 2021</p>${paragraphs.join('')}</main>`;
    const found = readArticle(withShadows(html, '<meta property="og:type" content="article">'), TODAY);
    expect(found?.article.title).toBe('Three days');
    expect(found?.blocks[0]?.segments.map(({ node }) => node.data)).toEqual(['Three days']);
  });
});
