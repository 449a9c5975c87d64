/**
 * React chooses at its first import, by this variable, between the build that is served and the one for development,
 * which renders a page three times slower: so this module is imported before all others.
 */
process.env['NODE_ENV'] ??= 'production';
