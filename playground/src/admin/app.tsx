export default {
  config: {
    // Strapi's own tours and release notes would cover what this portal is here to show.
    tutorials: false,
    notifications: { releases: false },
  },
};
