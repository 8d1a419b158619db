package dev.whence.training.learning;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.LightGru;
import dev.whence.english.tagging.network.Lstm;
import dev.whence.english.tagging.network.Memory;

/** The gradient of one direction of a network's memory. */
sealed interface MemoryGradient permits LstmGradient, LightGruGradient {

    /** Returns the gradient of a memory's kind. */
    static MemoryGradient of(Memory memory) {
        return memory instanceof Lstm lstm ? new LstmGradient(lstm) : new LightGruGradient((LightGru) memory);
    }

    /**
     * Turns the gradient of the hidden rows into that of the gates before their squashing, which it writes over the
     * gates.
     *
     * @param gradient the gradient of every hidden row; what later steps give may be added to it
     */
    void back(Batch batch, boolean backward, Memory.Run run, float[][] gradient);
}
