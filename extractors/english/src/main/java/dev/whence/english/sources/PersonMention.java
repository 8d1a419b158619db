package dev.whence.english.sources;

/**
 * Where a person is named. Token indexes, last included.
 *
 * @param first the first word of the name, behind titles
 * @param last the last word
 * @param person who it is
 * @param whole whether it has more than one word of the name
 * @param subject whether the words around tell that it is the subject of its clause
 * @param possessive whether it only says whose something is
 */
record PersonMention(int first, int last, Person person, boolean whole, boolean subject, boolean possessive) {}
