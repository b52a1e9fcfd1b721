package org.pledgewatch.statistics;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.reading.Action;

/// Figures as the database keeps them: codes by their names, so that lists may grow; then column after column.
final class PackedFigures {
    private static final int SCHEMA = 1;
    private static final int BUFFER = 1 << 16;

    private PackedFigures() {}

    static byte[] pack(Changes changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, quick, BUFFER))) {
            out.writeInt(SCHEMA);
            write(changes, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    private static void write(Changes changes, DataOutputStream out) throws IOException {
        Figures figures = changes.figures();
        Layout layout = figures.layout();
        tuples(figures.tuples(), out);
        out.writeInt(figures.size());
        out.writeShort(layout.dimensions().size());
        for (int dimension = 0; dimension < layout.dimensions().size(); dimension++) {
            int place = dimension;
            codes(layout.dimensions().get(place), out);
            column(figures, out, row -> layout.code(figures.keys()[row], place));
        }
        column(figures, out, row -> layout.year(figures.keys()[row]) - Layout.FIRST_YEAR);
        column(figures, out, row -> figures.hasValue(row) ? figures.values()[row] + 1 : 0);
        column(figures, out, row -> figures.lines()[row]);
        column(figures, out, row -> figures.attributes()[row]);
        out.write(changes.actions());
    }

    private static void codes(Codes codes, DataOutputStream out) throws IOException {
        out.writeUTF(codes.dimension());
        out.writeShort(codes.size());
        for (int number = 0; number < codes.size(); number++) {
            out.writeUTF(codes.code(number));
        }
    }

    private static void tuples(List<List<@Nullable String>> tuples, DataOutputStream out) throws IOException {
        out.writeInt(tuples.size());
        for (List<@Nullable String> tuple : tuples) {
            out.writeShort(tuple.size());
            for (String text : tuple) {
                out.writeBoolean(text != null);
                if (text != null) {
                    out.writeUTF(text);
                }
            }
        }
    }

    /// Seven bits a byte, the lowest first. Nothing here is negative.
    private static void column(Figures figures, DataOutputStream out, IntToLongFunction column) throws IOException {
        for (int row = 0; row < figures.size(); row++) {
            long left = column.applyAsLong(row);
            while (left > 0x7F) {
                out.write((int) (left & 0x7F) | 0x80);
                left >>>= 7;
            }
            out.write((int) left);
        }
    }

    /// @throws IllegalStateException where a code is no longer in its list: lists only grow
    static Changes unpack(byte[] bytes, Layout layout) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
            int schema = in.readInt();
            if (schema != SCHEMA) {
                throw new IllegalStateException("figures are packed by schema " + schema + ", which we do not know");
            }
            return read(in, layout);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Changes read(DataInputStream in, Layout layout) throws IOException {
        List<List<@Nullable String>> tuples = tuples(in);
        int size = in.readInt();
        long[] keys = new long[size];
        int dimensions = in.readShort();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int place = layout.place(in.readUTF());
            int[] now = codes(in, layout.dimensions().get(place));
            for (int row = 0; row < size; row++) {
                keys[row] = layout.with(keys[row], place, now[(int) number(in)]);
            }
        }
        for (int row = 0; row < size; row++) {
            keys[row] += number(in);
        }
        long[] values = new long[size];
        for (int row = 0; row < size; row++) {
            long kept = number(in);
            values[row] = kept == 0 ? Figures.NO_VALUE : kept - 1;
        }
        int[] lines = numbers(in, size);
        int[] attributes = numbers(in, size);
        byte[] actions = in.readNBytes(size);
        Gathering gathering = new Gathering(layout);
        int[] places = tuples.stream().mapToInt(gathering::attributes).toArray();
        for (int row = 0; row < size; row++) {
            gathering.add(
                    Action.values()[actions[row]],
                    keys[row],
                    values[row],
                    lines[row],
                    places.length == 0 ? 0 : places[attributes[row]]);
        }
        return gathering.inOrder((_, _, _) -> {
            throw new IllegalStateException("a figure was packed twice");
        });
    }

    private static int[] codes(DataInputStream in, Codes codes) throws IOException {
        int[] now = new int[in.readShort()];
        for (int number = 0; number < now.length; number++) {
            String code = in.readUTF();
            now[number] = codes.number(code);
            if (now[number] == Codes.NONE) {
                throw new IllegalStateException(codes.dimension() + " no longer has the code " + code);
            }
        }
        return now;
    }

    private static List<List<@Nullable String>> tuples(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<List<@Nullable String>> tuples = new ArrayList<>();
        for (int tuple = 0; tuple < count; tuple++) {
            int size = in.readShort();
            List<@Nullable String> texts = new ArrayList<>();
            for (int text = 0; text < size; text++) {
                texts.add(in.readBoolean() ? in.readUTF() : null);
            }
            tuples.add(Collections.unmodifiableList(texts));
        }
        return tuples;
    }

    private static int[] numbers(DataInputStream in, int size) throws IOException {
        int[] numbers = new int[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = (int) number(in);
        }
        return numbers;
    }

    private static long number(DataInputStream in) throws IOException {
        long number = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next > 0x7F) {
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return number | (long) next << shift;
    }
}
