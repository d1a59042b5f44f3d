export default {
  config: {
    // Besides English, which is always there.
    locales: ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-Hans'],
    // Strapi's own tours and release notes would cover what this portal is here to show.
    tutorials: false,
    notifications: { releases: false },
  },
};
