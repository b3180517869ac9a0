import { useEffect, useState } from 'preact/hooks';

/** How far down the window a heading counts as reached. */
const REACHED = 0.3;

/** The section that is being looked at: the last whose heading has come up far enough; at the end of the page, the last. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      const reached = ids.filter((id) => {
        const heading = document.getElementById(id);
        return heading && heading.getBoundingClientRect().top <= clientHeight * REACHED;
      });
      setCurrent((isAtEnd ? ids : reached).at(-1) ?? ids[0]);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [ids]);
  return current;
}
