package dev.whence.english.sources;

/**
 * Where a person is named. Token indexes, last included.
 *
 * @param first the first word of the name, behind titles
 * @param last the last word
 * @param person who it is
 * @param subject whether the words around tell that it is the subject of its clause
 * @param possessive whether it only says whose something is
 */
record PersonMention(int first, int last, Person person, boolean subject, boolean possessive) {}
