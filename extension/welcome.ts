import { browser } from 'wxt/browser';

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Shows the welcome page once, after a reader has installed the extension: not on updates, nor to who develops it. */
export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const { installType } = await browser.management.getSelf();
    if (installType !== 'development') await openWelcome();
  });
}
