import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPopup, requestAnnotation } from '../extension/messages.ts';
import { offReason, readSettings, watchSettings, withSite, writeSettings } from '../extension/settings.ts';
import { browserTexts } from '../extension/texts.ts';
import { type Reader, startReader } from '../page/reader.ts';

export default defineContentScript({
  matches: ['*://*/*'],
  runAt: 'document_idle',
  async main(ctx) {
    const { host } = location;
    let settings = await readSettings();
    let reader: { reader: Reader; controller: AbortController } | undefined;

    const follow = () => {
      const isOn = offReason(settings, host) === undefined;
      if (isOn === (reader !== undefined)) return;
      reader?.controller.abort();
      reader = undefined;
      if (isOn) {
        const controller = new AbortController();
        reader = { reader: startReader(document, ports, controller.signal), controller };
      }
    };
    const ports = {
      annotate: requestAnnotation,
      texts: browserTexts,
      turnOffHere: () => void writeSettings(withSite(settings, host, false)),
    };

    watchSettings((changed) => {
      settings = changed;
      follow();
    }, ctx.signal);
    answerPopup(
      {
        describe: () => {
          const reason = offReason(settings, host);
          return reason || !reader
            ? { kind: 'off', host, reason: reason ?? 'everywhere' }
            : { ...reader.reader.reading, host };
        },
        jumpTo: (entity) => reader?.reader.jumpTo(entity),
      },
      ctx.signal,
    );
    ctx.onInvalidated(() => reader?.controller.abort());
    // Client-side navigation brings another page into the same document.
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      reader?.controller.abort();
      reader = undefined;
      follow();
    });
    follow();
  },
});
