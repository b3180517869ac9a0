import { describe, expect, it } from 'vitest';
import { entitiesIn } from './world.ts';

describe('addresses, file names and handles', () => {
  it.each([
    'Write to @Kazakhstan for more.',
    'Write to press@Kazakhstan.example for more.',
    'Write to Kazakhstan@example.org for more.',
    'The site Kazakhstan.example was down.',
    'The picture is Russia_2022.png in the archive.',
    'The picture is map_Russia.png in the archive.',
    'The folder is C:\\Russia on the old disk.',
    'The folder is Russia\\maps on the old disk.',
    'The page https://news.example/Russia was down.',
    'The page www.example.org/world/Russia was down.',
  ])('name nobody: %j', (text) => {
    expect(entitiesIn(text)).toEqual([]);
  });

  it.each([
    ['at the end of a sentence', 'He came from Russia. the rest is known.', ['russia']],
    ['of a hashtag', 'They wrote #Kazakhstan on the wall.', ['kazakhstan']],
    ['on either side of a slash', 'The Russia/Kazakhstan border is long.', ['russia', 'kazakhstan']],
    ['before an ellipsis', 'To Russia... and back.', ['russia']],
    ['before a colon', 'From Russia: nothing.', ['russia']],
  ])('are not seen in a name %s', (_, text, entities) => {
    expect(entitiesIn(text)).toEqual(entities);
  });
});
