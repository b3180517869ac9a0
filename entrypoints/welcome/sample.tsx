import type { Edtf } from '../../knowledge/edtf.ts';

/** The day of the sample. */
export const DAY = '2023-04-04' as Edtf;
/** An address that no site has: what the reader tries on the sample is to hold nowhere else. */
export const ADDRESS = 'https://www.sample-courier.example/finland';

/**
 * The article on which the welcome page shows what the extension does. In English in every language of the extension, as
 * only English articles are annotated; about events that took place, which the dataset documents.
 */
export const SAMPLE = (
  <article lang="en" dir="ltr">
    <p class="masthead">The Sample Courier</p>
    <h2>Finland raises its flag at NATO</h2>
    <p class="dateline">
      By our Brussels desk · <time dateTime={DAY}>4 April 2023</time>
    </p>
    <div class="text">
      <p>
        BRUSSELS — Finland became the 31st member of NATO on Tuesday. President Sauli Niinistö watched the
        flag go up, and Secretary General Jens Stoltenberg welcomed the new member.
      </p>
      <p>
        Turkey had been the last of the others to agree. Its parliament voted on 30 March, three days after
        that of Hungary; President Recep Tayyip Erdoğan had promised Niinistö in Ankara two weeks before to
        put the matter to it.
      </p>
      <p>
        Sweden, which applied on the same day as its neighbour, has to wait: Ankara and Budapest have yet to
        ratify. Prime Minister Ulf Kristersson hopes to follow by the summit in Vilnius in July.
      </p>
      <p>
        In Moscow Dmitry Peskov, who speaks for the Kremlin, called the step an encroachment on Russia’s
        security and announced an answer. The border between the two countries is more than 1,300 kilometres
        long.
      </p>
      <p>
        “My grandmother would not have believed it,” said Aino Lehtonen, who teaches history at a school in
        Turku.
      </p>
    </div>
  </article>
);
