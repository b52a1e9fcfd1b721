package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.cube.Manifest.PartitionFile;
import org.pledgewatch.cube.Manifest.ValueColumn;

/// A release of 98,280,000 seeded observations: 195 areas, 30 years, 40 indicators, 3 sexes, 7 ages, 10 forms, 2
/// degrees
/// of urbanisation, of which 8 % are withheld. DuckDB makes the rows; they are looked at, named and listed as any
/// other's.
public final class SyntheticRelease {
    public static final int INDICATORS = 40;
    public static final int AREAS = 195;
    public static final int ROWS_OF_AN_INDICATOR = AREAS * 30 * 3 * 7 * 10 * 2;
    public static final String NAME = "synthetic-1";
    public static final CubeShape SHAPE = new CubeShape(
            List.of("freq", "ref_area", "indicator", "sex", "age", "form", "urbanisation", "time_period"),
            "indicator",
            List.of("obs_status", "conf_status", "unit_measure", "unit_mult"));

    private SyntheticRelease() {}

    /// Made once and used again.
    public static Releases in(Path directory, CubeSettings settings) throws IOException, SQLException {
        Path release = Files.createDirectories(directory.toAbsolutePath()).resolve(NAME);
        if (!Release.isIn(release)) {
            LastingFiles.delete(release);
            Files.createDirectory(release);
            make(release, settings);
        }
        return new ReleasesOnDisk(directory, settings);
    }

    private static void make(Path release, CubeSettings settings) throws IOException, SQLException {
        Path engineFile = release.resolve("generator.duckdb");
        List<PartitionFile> files = new ArrayList<>();
        try (JdbcDuckDb engine = JdbcDuckDb.writing(engineFile, release, release.resolve("spilled"), settings)) {
            for (int indicator = 0; indicator < INDICATORS; indicator++) {
                Path file = release.resolve("part-%05d.parquet".formatted(indicator + 1));
                engine.execute("copy (" + rows(indicator) + ") to "
                        + JdbcDuckDb.literal(LastingFiles.unfinished(file).toString())
                        + " (format parquet, compression zstd)");
                files.add(DirectoryWriter.finish(file, code(indicator), SHAPE, engine));
            }
        }
        Files.deleteIfExists(engineFile);
        LastingFiles.write(
                release.resolve(Manifest.NAME),
                Manifest.of(SHAPE, ValueColumn.holding(4, 0), files).written());
    }

    public static String area(int number) {
        return "A%03d".formatted(number);
    }

    public static String code(int indicator) {
        return "IND_%02d".formatted(indicator);
    }

    /// All rows of an indicator, in order.
    public static String rows(int indicator) {
        return """
                with drawn as (
                  select 'A' || lpad(cast(area as varchar), 3, '0') as ref_area,
                         (['F', 'M', '_T'])[sex] as sex,
                         (['Y0T4', 'Y10T14', 'Y15T17', 'Y5T9', '_O', '_T', '_U'])[age] as age,
                         'FORM_' || form as form,
                         (['R', 'U'])[urbanisation] as urbanisation,
                         cast(1996 + year as varchar) as time_period,
                         hash(%1$d, area, sex, age, form, urbanisation, year) as seeded
                    from range(%2$d) areas(area), range(1, 4) sexes(sex), range(1, 8) ages(age), range(10) forms(form),
                         range(1, 3) degrees(urbanisation), range(30) years(year)
                )
                select 'A' as freq, ref_area, '%3$s' as indicator, sex, age, form, urbanisation, time_period,
                       case when seeded %% 100 >= 8 then cast(seeded // 100 %% 5000 as decimal(18, 0)) end as obs_value,
                       case when seeded %% 100 >= 8 then 0 end as obs_value_scale,
                       case when seeded %% 100 >= 8 then 'A' else 'Q' end as obs_status,
                       case when seeded %% 100 >= 8 then 'F' else 'C' end as conf_status,
                       'NUMBER' as unit_measure,
                       '0' as unit_mult
                  from drawn
                 order by ref_area, sex, age, form, urbanisation, time_period
                """.formatted(indicator, AREAS, code(indicator));
    }
}
