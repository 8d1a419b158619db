package dev.whence.english.sources;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was learned of who is meant: a weight for each feature of a candidate. The candidate with the greatest sum is the speaker.
 * Immutable and thread-safe.
 */
public final class SpeakerModel {

    /** How many weights there are. */
    public static final int SIZE = SpeakerFeatures.SIZE;

    private static final String RESOURCE = "speakers.model";
    private static final int MAGIC = 0x57535031;
    /** Weights are kept as so many steps. */
    private static final float STEP = 1f / 1024;

    /** Read when it is first asked for. */
    private static final class Bundled {
        private static final SpeakerModel MODEL = bundledOnce();
    }

    private final short[] steps;
    private final int[][] byForm;

    private SpeakerModel(short[] steps) {
        this.steps = steps;
        byForm = byForm(steps);
    }

    /** Makes a model of weights, which are rounded. */
    public static SpeakerModel of(double[] weights) {
        short[] steps = new short[SIZE];
        for (int i = 0; i < SIZE; i++) {
            steps[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weights[i] / STEP)));
        }
        return new SpeakerModel(steps);
    }

    /** Returns the model that comes with the library. */
    public static SpeakerModel bundled() {
        return Bundled.MODEL;
    }

    private static SpeakerModel bundledOnce() {
        try (InputStream stream = SpeakerModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the bytes are no model of this version
     */
    public static SpeakerModel read(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        if (data.readInt() != MAGIC || data.readInt() != SIZE) {
            throw new IOException("is no model of speakers of this version");
        }
        short[] steps = new short[SIZE];
        int at = data.readInt();
        while (at >= 0) {
            if (at >= SIZE) {
                throw new IOException("is no model of speakers: it has a weight too many");
            }
            steps[at] = data.readShort();
            at = data.readInt();
        }
        return new SpeakerModel(steps);
    }

    /** Writes the model. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream data = new DataOutputStream(stream);
        data.writeInt(MAGIC);
        data.writeInt(SIZE);
        for (int i = 0; i < SIZE; i++) {
            if (steps[i] != 0) {
                data.writeInt(i);
                data.writeShort(steps[i]);
            }
        }
        data.writeInt(-1);
        data.flush();
    }

    /** Returns what tells this model from others: eight hexadecimal digits of a digest of its bytes. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("every Java platform has SHA-256, and nothing is written", e);
        }
    }

    /** Returns the weight of each feature for a form: what it weighs for all, and for this one. */
    int[] weights(Form form) {
        return byForm[form.number];
    }

    private static int[][] byForm(short[] steps) {
        int[][] byForm = new int[Form.values().length][SpeakerFeatures.FEATURES];
        for (Form form : Form.values()) {
            for (int i = 0; i < SpeakerFeatures.FEATURES; i++) {
                byForm[form.number][i] = steps[SpeakerFeatures.placeOf(i)] + steps[SpeakerFeatures.placeOf(i, form)];
            }
        }
        return byForm;
    }
}
