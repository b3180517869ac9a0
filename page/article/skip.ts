/** Elements whose text is never article text, or not ours to touch: controls, code, other languages of markup. */
const TAGS = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO PICTURE SVG MATH
  INPUT TEXTAREA SELECT OPTION BUTTON LABEL DIALOG NAV ASIDE FOOTER CODE PRE KBD SAMP VAR RUBY`
    .split(/\s+/)
    .filter(Boolean),
);

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
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|recirc|newsletters?|subscri(?:be|ption)|sign-?up|promos?|adverts?|advertisement|ads?|sponsor(?:ed)?|outbrain|taboola|social|share|sharing|comments?|disqus|breadcrumbs?|cookies?|consent|onetrust|gdpr|ccpa|paywall|most-?read|most-?popular|trending|read-?more|more-?on|toolbar|byline|author-?(?:bio|box|card|info)|bio|tags|tag-?list|topics|copyright|screen-reader-text|sr-only|visually-hidden)(?:$|[\s_-])|(?:^|[\s_-])sidebar(?:$|\s)/i;

/** Whether an element and all in it is no article text, by what it is. */
export function isNeverArticleText(element: Element): boolean {
  if (TAGS.has(element.tagName.toUpperCase())) return true;
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
  return WIDGET.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}

/**
 * Whether the element is shown. Where the document has no layout (tests, the command line) everything is.
 * `content-visibility: auto` off screen counts as shown: it will be, on scrolling.
 */
export function isShown(element: Element): boolean {
  return (
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  );
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}
