package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/** Looks for all needles at once while bytes go by; what lies across two portions is found as well. */
final class Search {
    private static final int BEGINNING = 4;
    private static final int BITS = 16;
    private static final int PORTION = 1 << 20;
    private static final byte[] GAP = new byte[1];

    private final Needles needles;
    /** Of the first four bytes of each needle: nearly all places are left at once. */
    private final BitSet beginnings = new BitSet(1 << BITS);

    private final Set<String> found = new TreeSet<>();
    private final int overlap;
    private byte[] tail = new byte[0];
    private long bytes;

    Search(Needles needles) {
        this.needles = needles;
        overlap = needles.longest() - 1;
        for (var needle : needles.all()) beginnings.set(hash(beginning(needle.bytes(), 0)));
    }

    /** @return the names of the needles that were there */
    Set<String> found() {
        return found;
    }

    long bytes() {
        return bytes;
    }

    /** Something of its own: what was before does not go on in it. */
    Search through(InputStream hay) throws IOException {
        tail = GAP;
        for (var portion = hay.readNBytes(PORTION); portion.length > 0; portion = hay.readNBytes(PORTION))
            through(portion);
        return this;
    }

    Search through(String hay) {
        tail = GAP;
        through(hay.getBytes(UTF_8));
        return this;
    }

    private void through(byte[] portion) {
        bytes += portion.length;
        var hay = Arrays.copyOf(tail, tail.length + portion.length);
        System.arraycopy(portion, 0, hay, tail.length, portion.length);
        for (var at = 0; at + BEGINNING <= hay.length; at++)
            if (beginnings.get(hash(beginning(hay, at)))) look(hay, at);
        tail = Arrays.copyOfRange(hay, Math.max(0, hay.length - overlap), hay.length);
    }

    private void look(byte[] hay, int at) {
        for (var needle : needles.all())
            if (Needles.stands(needle.bytes(), hay, at, hay.length)) found.add(needle.name());
    }

    private static int beginning(byte[] hay, int at) {
        return (hay[at] & 0xff) << 24 | (hay[at + 1] & 0xff) << 16 | (hay[at + 2] & 0xff) << 8 | hay[at + 3] & 0xff;
    }

    private static int hash(int beginning) {
        return beginning * 0x9E3779B1 >>> Integer.SIZE - BITS;
    }
}
