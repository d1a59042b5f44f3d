/** What one query looks for at once: databases limit the values of a statement. */
const VALUES_AT_ONCE = 500;

export function* chunksOf<Value>(values: Value[]): Generator<Value[]> {
  for (let start = 0; start < values.length; start += VALUES_AT_ONCE) {
    yield values.slice(start, start + VALUES_AT_ONCE);
  }
}
