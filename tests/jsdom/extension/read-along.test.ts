import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPanels, readAlong } from '../../../extension/read-along.ts';
import type { EntityId } from '../../../knowledge/entity.ts';

const [HOLM, VOS] = ['ada-holm', 'jan-vos'] as EntityId[] as [EntityId, EntityId];

/** Both ends of a port, as a browser connects them. */
function ports(name: string) {
  const end = () => {
    const heard: ((message: unknown) => void)[] = [];
    const ended: (() => void)[] = [];
    return {
      name,
      heard,
      ended,
      onMessage: { addListener: (listener: () => void) => void heard.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => void ended.push(listener) },
    };
  };
  const [page, panel] = [end(), end()];
  let isOpen = true;
  const close = (other: { ended: (() => void)[] }) => {
    isOpen = false;
    for (const listener of other.ended) listener();
  };
  const post = (to: { heard: ((message: unknown) => void)[] }) => (message: unknown) => {
    if (!isOpen) throw new Error('Attempting to use a disconnected port object');
    for (const listener of to.heard) listener(message);
  };
  return {
    page: Object.assign(page, { postMessage: post(panel), disconnect: () => close(panel) }),
    panel: Object.assign(panel, { postMessage: post(page), disconnect: () => close(page) }),
    /** The port is gone, and nobody has been told yet. */
    break: () => {
      isOpen = false;
    },
  };
}

let connect: (port: unknown) => void;
const stopListening = vi.fn();

beforeEach(() => {
  vi.restoreAllMocks();
  stopListening.mockClear();
  const { onConnect } = fakeBrowser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((listener) => {
    connect = listener as never;
  });
  vi.spyOn(onConnect, 'removeListener').mockImplementation(stopListening);
});

function page() {
  const watched: { tell(inView: EntityId[]): void; signal: AbortSignal }[] = [];
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const tellReading = answerPanels((tell, signal) => void watched.push({ tell, signal }), life.signal);
  return { watched, life, tellReading };
}

function panel(name = 'read-along') {
  const both = ports(name);
  const open = vi.fn((_tab: number, _options: unknown) => both.panel);
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(open as never);
  const heard = { onReading: vi.fn(), onInView: vi.fn(), onEnd: vi.fn() };
  const life = new AbortController();
  readAlong(3, heard, life.signal);
  connect(both.page);
  return { ...heard, open, life, both };
}

describe('a page', () => {
  it('watches nothing without a side panel', () => {
    const { watched, tellReading } = page();
    tellReading();
    expect(watched).toEqual([]);
  });

  it('tells a side panel that there is something to ask for, and who is in view', () => {
    const { watched } = page();
    const { onReading, onInView, open } = panel();
    expect(open.mock.calls).toEqual([[3, { name: 'read-along', frameId: 0 }]]);
    expect(onReading).toHaveBeenCalledOnce();
    watched[0]?.tell([HOLM, VOS]);
    watched[0]?.tell([]);
    expect(onInView.mock.calls).toEqual([[[HOLM, VOS]], [[]]]);
  });

  it('watches anew when what was made of it has become another', () => {
    const { watched, tellReading } = page();
    const { onReading } = panel();
    tellReading();
    expect(onReading).toHaveBeenCalledTimes(2);
    expect(watched.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('stops watching when the panel has gone', () => {
    const { watched, tellReading } = page();
    const { life } = panel();
    life.abort();
    expect(watched.map(({ signal }) => signal.aborted)).toEqual([true]);
    tellReading();
    expect(watched).toHaveLength(1);
  });

  it('stops watching, and throws nothing, where the panel has gone untold', () => {
    const { watched } = page();
    const { both } = panel();
    both.break();
    watched[0]?.tell([HOLM]);
    expect(watched[0]?.signal.aborted).toBe(true);
  });

  it('leaves ports of another name alone', () => {
    const { watched } = page();
    panel('other');
    expect(watched).toEqual([]);
  });

  it('listens no more when it has ended', () => {
    const { life } = page();
    life.abort();
    expect(stopListening).toHaveBeenCalledOnce();
  });
});

describe('a side panel', () => {
  it('hears that the page has gone', () => {
    page();
    const { both, onEnd } = panel();
    both.page.disconnect();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('hears nothing of a page that it has left', () => {
    const { watched } = page();
    const { life, both, onInView, onEnd } = panel();
    life.abort();
    watched[0]?.tell([HOLM]);
    both.page.disconnect();
    expect(onInView).not.toHaveBeenCalled();
    expect(onEnd).not.toHaveBeenCalled();
  });
});
