package dev.whence.english.text;

/**
 * Words with capital letters that stand together in one sentence, and which of them are the name behind titles and roles:
 * "Homeland Security Secretary [Ada Quill]". Token indexes, last included.
 *
 * @param first the first word
 * @param last the last word
 * @param nameFirst the first word of the name; {@code first} where nothing stands before it
 * @param titled whether a title or a role in capital letters stands before the name
 * @param headline whether the sentence has capital letters all over, so that they tell little
 */
public record NameRun(int first, int last, int nameFirst, boolean titled, boolean headline) {

    public int nameLength() {
        return last - nameFirst + 1;
    }
}
