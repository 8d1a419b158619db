package dev.whence.tracker.matching;

import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement to be matched with others: a sentence that was spoken, or what someone is reported to have said.
 *
 * @param id what it goes by; not blank
 * @param text its words, without the quotation marks around it
 * @param speaker who said it or is reported to have said it, if that is known
 * @param transcript of what it is a part; utterances of one transcript that follow one another are neighbours
 * @param time when it was said or reported, if that is known
 * @param quoted whether its words are given as those that were spoken
 */
public record Utterance(
        String id,
        String text,
        Optional<Source> speaker,
        Optional<String> transcript,
        Optional<PublicationTime> time,
        boolean quoted) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Utterance {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank: \"" + id + "\"");
        }
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(transcript, "transcript");
        Objects.requireNonNull(time, "time");
    }

    /**
     * Makes an utterance of which only the words are known.
     *
     * @param id what it goes by
     * @param text its words
     * @param quoted whether its words are given as those that were spoken
     * @return the utterance
     * @throws IllegalArgumentException if the id is blank
     */
    public static Utterance of(String id, String text, boolean quoted) {
        return new Utterance(id, text, Optional.empty(), Optional.empty(), Optional.empty(), quoted);
    }
}
