/**
 * The same function, which keeps what it gave. Of more than `most` it lets go of all, so that a background that lives long
 * does not grow to the size of everything it was asked for.
 */
export function kept<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined && !values.has(key)) {
      value = make(key);
      if (values.size >= most) values.clear();
      values.set(key, value);
    }
    return value as V;
  };
}
