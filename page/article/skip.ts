import { parentOf } from '../composed-tree.ts';

/**
 * Names of elements whose text is never article text, or not ours to touch: controls, code, other languages of markup, and
 * the element of ours that holds the cards.
 */
export const NEVER_TAGS = `script style noscript template iframe object embed canvas video audio picture svg math
  input textarea select option button label dialog nav aside footer figcaption code pre kbd samp var ruby
  dramatis-cast`;

const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip button textbox'.split(
    ' ',
  ),
);

/**
 * Class names and ids of what stands inside articles without being one: words that say so in the class names of many
 * content systems. Whole words only, so that "shared" and "headline" are none of them.
 */
const WIDGET =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|recirc|newsletters?|subscri(?:be|ption)|sign-?up|promos?|adverts?|advertisement|ads?|sponsor(?:ed)?|outbrain|taboola|social|share|sharing|comments?|disqus|breadcrumbs?|paywall|most-?read|most-?popular|trending|read-?more|more-?on|toolbar|byline|author-?(?:bio|box|card|info)|bio|tags|tag-?list|topics|copyright|(?:wp-)?captions?(?:-text)?|screen-reader-text|sr-only|visually-hidden)(?:$|[\s_-])|(?:^|[\s_-])sidebar(?:$|\s)/i;

/** What a content system calls the article's own text: it wins over a widget's word in the same name. */
const CONTENT = /(?:^|[\s_-])(?:article|story|post|entry)[_-]*(?:body|content|text)(?:$|[\s_-])/i;

/** Consent dialogs may hold more prose than the article. */
const CONSENT = /(?:^|[\s_-])(?:onetrust|didomi|usercentrics|consent|gdpr|ccpa|cookies?)(?:$|[\s_-])/i;

/** Whether an element and all in it is no article text, by what its attributes say. */
export function isNeverArticleText(element: Element): boolean {
  const role = element.getAttribute('role');
  return (
    (role !== null && ROLES.has(role)) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('translate') === 'no' ||
    isEditable(element)
  );
}

/** Whether an element looks like a widget inside the article, by its names. */
export function isNamedLikeWidget(element: Element): boolean {
  const names = namesOf(element);
  return WIDGET.test(names) && !CONTENT.test(names);
}

/** Whether an element is what a content system calls the article's own text. */
export function isNamedLikeContent(element: Element): boolean {
  return CONTENT.test(namesOf(element));
}

/** Whether an element is a consent dialog by its names, and not a page on which there is one. */
export function isConsentDialog(element: Element): boolean {
  return (
    CONSENT.test(namesOf(element)) &&
    element.tagName.toUpperCase() !== 'BODY' &&
    element.querySelector('h1, main, article') === null
  );
}

function namesOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class') ?? ''}`;
}

/**
 * Whether the element is shown. Where the document has no layout (tests, the command line) everything is.
 * `content-visibility: auto` off screen counts as shown: it will be, on scrolling. An element that is only a wrapper for
 * layout (`display: contents`) has no box of its own and is not visible by itself; what it holds is.
 */
export function isShown(element: Element): boolean {
  return (
    typeof element.checkVisibility !== 'function' ||
    element.checkVisibility({ visibilityProperty: true }) ||
    (element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents' &&
      isParentShown(element))
  );
}

function isParentShown(element: Element): boolean {
  const parent = parentOf(element);
  return parent === null || isShown(parent);
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}
