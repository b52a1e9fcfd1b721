package org.pledgewatch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A file with every figure that one dataflow can hold of a state. Parts make their totals. Seeded.
final class SyntheticSubmission {
    static final String FLOW = "CHILDREN";

    /// Each dimension's parts first and then its totals, with the places of the parts they are made of.
    private record Dimension(List<String> codes, List<List<Integer>> parts) {}

    private static final Dimension SEX = new Dimension(
            List.of("F", "M", "_O", "_U", "_T"),
            List.of(List.of(), List.of(), List.of(), List.of(), List.of(0, 1, 2, 3)));
    private static final Dimension AGE = new Dimension(
            List.of("Y0T4", "Y5T9", "Y10T14", "Y15T17", "Y18T24", "Y_GE25", "_U", "Y0T17", "Y_GE18", "_T"),
            List.of(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(0, 1, 2, 3),
                    List.of(4, 5),
                    List.of(6, 7, 8)));
    private static final Dimension FORM = new Dimension(
            List.of("PROSTITUTION", "MATERIAL", "GROOMING", "TRAFFICKING", "OTHER", "_U", "TRAVEL", "_T"),
            List.of(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(0, 1, 2, 3, 4, 5)));
    private static final Dimension URBANISATION =
            new Dimension(List.of("U", "R", "_U", "_T"), List.of(List.of(), List.of(), List.of(), List.of(0, 1, 2)));
    private static final Dimension DISABILITY =
            new Dimension(List.of("PD", "PWD", "_U", "_T"), List.of(List.of(), List.of(), List.of(), List.of(0, 1, 2)));
    private static final List<Dimension> DIMENSIONS = List.of(SEX, AGE, FORM, URBANISATION, DISABILITY);
    private static final List<String> INDICATORS =
            List.of("CHILDREN_IDENTIFIED", "CHILDREN_REFERRED", "CHILDREN_ASSISTED");
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 256;

    private final String state;

    SyntheticSubmission(String state) {
        this.state = state;
    }

    /// @return how many figures were written
    long write(Path file) throws IOException {
        long[] referred = table(new Random(7), 0);
        long[] identified = table(new Random(7), 20);
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,AGE,FORM,URBANISATION,DISABILITY_STATUS,TIME_PERIOD,OBS_VALUE,"
                            + "UNIT_MEASURE,UNIT_MULT,DATA_SOURCE,OBS_STATUS\n");
            for (String indicator : INDICATORS) {
                long[] values = indicator.equals(INDICATORS.getFirst()) ? identified : referred;
                for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    rows += write(out, indicator, year, values);
                }
            }
        }
        return rows;
    }

    private long write(BufferedWriter out, String indicator, int year, long[] values) throws IOException {
        int[] at = new int[DIMENSIONS.size()];
        for (int cell = 0; cell < values.length; cell++) {
            out.write("PLEDGEWATCH:CHILDREN(1.0),A," + state + "," + indicator);
            for (int dimension = 0; dimension < at.length; dimension++) {
                out.write("," + DIMENSIONS.get(dimension).codes().get(at[dimension]));
            }
            out.write("," + year + "," + values[cell] + ",NUMBER,0,National police service,A\n");
            next(at);
        }
        return values.length;
    }

    private static void next(int[] at) {
        for (int dimension = at.length - 1; dimension >= 0; dimension--) {
            at[dimension]++;
            if (at[dimension] < DIMENSIONS.get(dimension).codes().size()) {
                return;
            }
            at[dimension] = 0;
        }
    }

    /// Parts by chance; then totals, dimension by dimension.
    private static long[] table(Random chance, int more) {
        int size = DIMENSIONS.stream().mapToInt(one -> one.codes().size()).reduce(1, (one, other) -> one * other);
        long[] table = new long[size];
        for (int cell = 0; cell < size; cell++) {
            table[cell] = 10 + chance.nextInt(90) + more;
        }
        int stride = size;
        for (Dimension dimension : DIMENSIONS) {
            int codes = dimension.codes().size();
            stride /= codes;
            for (int cell = 0; cell < size; cell++) {
                int code = cell / stride % codes;
                if (!dimension.parts().get(code).isEmpty()) {
                    table[cell] = 0;
                }
            }
            for (int code = 0; code < codes; code++) {
                for (int part : dimension.parts().get(code)) {
                    for (int cell = 0; cell < size; cell++) {
                        if (cell / stride % codes == code) {
                            table[cell] += table[cell + (part - code) * stride];
                        }
                    }
                }
            }
        }
        return table;
    }
}
