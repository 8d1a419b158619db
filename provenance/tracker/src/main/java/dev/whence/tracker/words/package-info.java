/**
 * Statements as they are compared. Start here: {@code StatementTerms} is a statement's terms, {@code Terms} makes them of a
 * text with the rules of its language, {@code Vocabulary} numbers and weighs them, {@code Alignment} puts two statements side
 * by side. {@code Quoted} and {@code Numbers} say what is special about some; {@code PersonName}, {@code Acronym} and {@code
 * NameInText} are about names.
 */
@NullMarked
package dev.whence.tracker.words;

import org.jspecify.annotations.NullMarked;
