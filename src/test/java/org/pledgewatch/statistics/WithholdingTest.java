package org.pledgewatch.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.StarterTables;

/// What threshold-1 withholds.
class WithholdingTest {
    private static final Units UNITS = new Units(new StarterTables().table("figures/units.csv"));
    private static final int CONF_STATUS = ExaminerTest.STRUCTURES.structure().attributes().stream()
            .map(attribute -> attribute.id())
            .toList()
            .indexOf("CONF_STATUS");

    /// The figures that are withheld, in words.
    private static List<String> withheld(String rows) {
        Figures figures = ExaminerTest.examine(FiguresFile.of(rows), Figures.none(ExaminerTest.EXAMINER.layout()))
                .after();
        Withholding withholding = new Withholding(figures, UNITS, CONF_STATUS);
        List<String> withheld = new ArrayList<>();
        for (int place = 0; place < figures.size(); place++) {
            if (withholding.withholds(place)) {
                withheld.add(figures.layout().words(figures.keys()[place]) + " " + figures.told(place));
            }
        }
        return withheld;
    }

    @Test
    void aWholeBreakdownGoesWithASmallCountAndTheTotalStays() {
        assertThat(withheld("PERSONS_CONVICTED F 2023 9\nPERSONS_CONVICTED M 2023 33\nPERSONS_CONVICTED _T 2023 42"))
                .containsExactly("Kenya, Persons convicted, Female, 2023 9", "Kenya, Persons convicted, Male, 2023 33");
    }

    @Test
    void tenIsEnoughAndZeroIsNot() {
        assertThat(withheld("PERSONS_CONVICTED F 2023 10\nPERSONS_CONVICTED M 2023 32\nPERSONS_CONVICTED _T 2023 42"))
                .isEmpty();
        assertThat(withheld("PERSONS_CONVICTED F 2023 0\nPERSONS_CONVICTED M 2023 42\nPERSONS_CONVICTED _T 2023 42"))
                .hasSize(2);
    }

    @Test
    void aSmallTotalTakesEverythingOfItsYearAndIndicatorAlong() {
        assertThat(withheld("""
                        PERSONS_CONVICTED F 2023 4
                        PERSONS_CONVICTED _T 2023 9
                        PERSONS_CONVICTED _T 2022 11
                        PERSONS_PROSECUTED _T 2023 12
                        """))
                .hasSize(2)
                .allMatch(figure -> figure.contains("Persons convicted") && figure.contains("2023"));
    }

    @Test
    void aPartThatIsNotGivenIsNotHadBySubtraction() {
        assertThat(withheld("PERSONS_CONVICTED F 2023 38\nPERSONS_CONVICTED _T 2023 42"))
                .containsExactly("Kenya, Persons convicted, Female, 2023 38");
        assertThat(withheld("PERSONS_CONVICTED F 2023 30\nPERSONS_CONVICTED _T 2023 42"))
                .isEmpty();
    }
}
