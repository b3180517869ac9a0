import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctingAt, type OwnCorrections, ownAt } from '../../../extension/correcting.ts';
import type { EntityId } from '../../../knowledge/entity.ts';
import { castOf, date } from '../cast.ts';

const URL = 'https://news.example/ferries';
const NORLAND = { name: 'Norland', entity: 'norland' as EntityId };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

function stubBackground(answer: unknown) {
  const send = vi.fn(async (_: unknown) => answer);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
  return send;
}

describe('correcting in an ordinary window', () => {
  it('has the background store and take back', async () => {
    const send = stubBackground({ ok: true });
    const ports = correctingAt(URL, undefined, vi.fn());
    expect(ports.isPrivate).toBe(false);
    expect(await ports.correct(NORLAND, 'site')).toBe(true);
    expect(await ports.takeBack(NORLAND)).toBe(true);
    expect(send.mock.calls).toEqual([
      [{ type: 'correct', correction: NORLAND, reach: 'site', url: URL }],
      [{ type: 'take-back', correction: NORLAND, url: URL }],
    ]);
  });

  it('says when it could not', async () => {
    stubBackground({ ok: false, reason: 'full' });
    const ports = correctingAt(URL, undefined, vi.fn());
    expect(await ports.correct(NORLAND, 'site')).toBe(false);
    expect(await ports.alternatives('Norland', NORLAND.entity, date('2021'))).toBeUndefined();
  });

  it('asks what else the name can mean', async () => {
    stubBackground({ ok: true, value: castOf() });
    const ports = correctingAt(URL, undefined, vi.fn());
    expect(await ports.alternatives('Norland', NORLAND.entity, date('2021'))).toEqual(castOf());
  });
});

describe('correcting in a private window', () => {
  function start() {
    const send = stubBackground({ ok: true });
    const own: OwnCorrections = [];
    const onChange = vi.fn();
    return { send, own, onChange, ports: correctingAt(URL, own, onChange) };
  }

  it('stays in the memory of the tab', async () => {
    const { send, own, onChange, ports } = start();
    expect(ports.isPrivate).toBe(true);
    expect(await ports.correct(NORLAND, 'article')).toBe(true);
    expect(own).toEqual([{ url: URL, correction: NORLAND }]);
    expect(onChange).toHaveBeenCalledOnce();
    expect(send).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('is taken back from there, however the name is spelled', async () => {
    const { own, onChange, ports } = start();
    await ports.correct(NORLAND, 'article');
    await ports.takeBack({ ...NORLAND, name: 'NORLAND' });
    expect(own).toEqual([]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('has one word on a match, the last', async () => {
    const { own, ports } = start();
    const sudland = { ...NORLAND, instead: 'sudland' as EntityId };
    await ports.correct(NORLAND, 'article');
    await ports.correct(sudland, 'article');
    expect(own).toEqual([{ url: URL, correction: sudland }]);
  });

  it('holds for the article at any place of it, and for no other', async () => {
    const { own, ports } = start();
    await ports.correct(NORLAND, 'article');
    expect(ownAt(own, `${URL}#comments`)).toEqual([NORLAND]);
    expect(ownAt(own, 'https://news.example/other')).toEqual([]);
  });

  it('goes on without what is stored, and leaves it stored', async () => {
    const { send, own, ports } = start();
    await ports.takeBack(NORLAND);
    expect(own).toEqual([{ url: URL, correction: { ...NORLAND, instead: 'norland' } }]);
    expect(send).not.toHaveBeenCalled();
  });
});
