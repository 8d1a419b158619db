package dev.whence.ledger.compact;

import dev.whence.core.Span;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Gathers the bytes of one record, small numbers in few bytes. Not thread-safe. */
public final class BytesOut {

    /** Numbers that stand whole in bytes. */
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[256];
    private int length;

    public void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    void copyTo(byte[] page, int at) {
        System.arraycopy(bytes, 0, page, at, length);
    }

    public BytesOut add(byte value) {
        ensure(1);
        bytes[length++] = value;
        return this;
    }

    /** Adds a number, seven bits to a byte, the least first; a negative one takes five bytes. */
    public BytesOut add(int value) {
        ensure(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Adds a number in four bytes, however small, so that those of many stand where they can be found without reading the others. */
    public BytesOut addWhole(int value) {
        ensure(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    public BytesOut add(long value) {
        ensure(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    public BytesOut add(String value) {
        add(value.length());
        for (int i = 0; i < value.length(); i++) {
            add((int) value.charAt(i));
        }
        return this;
    }

    /** Adds an id: 16 bytes if it is made from content. */
    public BytesOut addId(String id) {
        if (!Ids.isMadeFromContent(id)) {
            return add((byte) 0).add(id);
        }
        return add((byte) 1)
                .add(HexFormat.fromHexDigitsToLong(id, 0, 16))
                .add(HexFormat.fromHexDigitsToLong(id, 16, 32));
    }

    /** Adds spans in order, each by how far it is from the one before. */
    public BytesOut add(List<Span> spans) {
        add(spans.size());
        int at = 0;
        for (Span span : spans) {
            add(span.start() - at);
            add(span.length());
            at = span.end();
        }
        return this;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
