const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Four-digit years, also in UTC: MySQL stores no others. */
const YEARS = { first: 1000, last: 9999 };

/** Date.parse takes the 30th of February for the 2nd of March. */
const isDayOfMonth = (text: string) => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** Whether the text is an instant in ISO 8601 with a time zone, one that can be stored. */
export const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text) || !isDayOfMonth(text)) return false;
  // NaN where there is no such instant.
  const year = new Date(text).getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last;
};

/** Whether one instant is after another; also where one of them is empty or no instant. */
export const isLater = (text: string, other: string): boolean =>
  !(Date.parse(text) <= Date.parse(other));

/** Whether two texts stand for one instant, whatever their time zones. */
export const isSameInstant = (text: string, other: string): boolean =>
  Date.parse(text) === Date.parse(other);
