package org.pledgewatch.statistics;

import java.util.stream.Collectors;

/// What a statistical office of Kenya might send.
public final class FiguresFile {
    static final String HEADER =
            "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,AGE,FORM,URBANISATION,DISABILITY_STATUS,TIME_PERIOD,OBS_VALUE,"
                    + "UNIT_MEASURE,UNIT_MULT,FOLLOWED,DATA_SOURCE,OBS_STATUS,COMMENT_OBS";

    private FiguresFile() {}

    /// @param rows each an `INDICATOR SEX YEAR VALUE`, all else as usual
    public static String of(String rows) {
        return HEADER + "\n" + rows.lines().map(FiguresFile::row).collect(Collectors.joining("\n")) + "\n";
    }

    private static String row(String words) {
        String[] word = words.split(" ", -1);
        return "PLEDGEWATCH:JUSTICE(1.0),A,KEN,%s,%s,_T,_T,_T,_T,%s,%s,NUMBER,0,,National police service,A,"
                .formatted(word[0], word[1], word[2], word[3]);
    }
}
