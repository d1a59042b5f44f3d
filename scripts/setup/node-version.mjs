const MINIMUM = { major: 20, minor: 19 };

/** @throws when this Node.js is too old for what follows; plain words, before anything is installed. */
export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const recent = major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor);
  if (!recent) {
    throw new Error(
      `Node.js ${MINIMUM.major}.${MINIMUM.minor} or newer is needed; this is ${process.versions.node}.`
    );
  }
};
