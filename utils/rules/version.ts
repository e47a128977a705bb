/**
 * The version of the sites, shops and redirectors in this tree, as YYYYMMDDnn. Raised whenever they are signed anew
 * (`npm run rules:sign`); a served bundle counts only while its version is greater, so a release that has the same
 * rules, or later ones, uses its own.
 */
export const RULES_VERSION = 2026112201;
