package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.vocabulary.StarterTables;

class IlabMappingTest {
    private static final Path DOCUMENTED = Path.of("docs", "formats", "ilab-xml.md");
    private static final String BEGIN = "<!-- mapping: written by IlabMappingTest with -Dgolden.update=true -->\n";
    private static final String END = "<!-- end of mapping -->\n";
    private static final Commitments COMMITMENTS = Commitments.of(new StarterTables());

    @Test
    void everyIndicatorThatIsAnsweredExistsAndHasTheLevelsThatAreSaid() {
        for (IlabField field : IlabMapping.ALL) {
            for (IlabField.Target target : field.targets()) {
                Indicator indicator = COMMITMENTS.indicator(target.indicator()).orElseThrow();
                assertThat(indicator.universe()).isEqualTo(Indicator.Universe.STATES);
                Scale scale = indicator.scale();
                if (scale == null) {
                    assertThat(indicator.unit()).as(indicator.id().value()).isNotEmpty();
                    assertThat(target.yes() + target.no()).isEmpty();
                } else if (field.question() != IlabField.Question.GRADE) {
                    assertThat(levels(target))
                            .as(indicator.id().value())
                            .isNotEmpty()
                            .allMatch(scale::has);
                }
            }
        }
    }

    private static List<String> levels(IlabField.Target target) {
        return Stream.of(target.yes(), target.no())
                .flatMap(level -> Stream.of(level.split("\\.\\.")))
                .filter(level -> !level.isEmpty())
                .toList();
    }

    @Test
    void noIndicatorIsAnsweredByTwoFieldsButAsAProxy() {
        Set<String> answered = new HashSet<>();
        IlabMapping.ALL.stream()
                .flatMap(field -> field.targets().stream())
                .filter(target -> target.fit() != Fit.PROXY)
                .forEach(target -> assertThat(answered.add(target.indicator().value()))
                        .as(target.indicator().value())
                        .isTrue());
    }

    @Test
    void whatIsSaidOfChildLabourNeverEstablishesAnythingElse() {
        IlabMapping.ALL.stream()
                .filter(field -> field.section().equals(IlabMapping.MECHANISMS))
                .flatMap(field -> field.targets().stream())
                .filter(target -> !target.indicator().value().contains("child-labour"))
                .forEach(target -> assertThat(target.fit()).isEqualTo(Fit.PROXY));
    }

    @Test
    void theTableInTheDocumentationIsTheMapping() throws IOException {
        String page = Files.readString(DOCUMENTED);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, begin) + "\n" + table() + "\n" + page.substring(end);
            Files.writeString(DOCUMENTED, page);
            end = page.indexOf(END);
        }

        assertThat(page.substring(begin, end)).isEqualTo("\n" + table() + "\n");
    }

    private static String table() {
        return "| field | asked | indicator | fit | yes is | no is |\n|---|---|---|---|---|---|\n"
                + IlabMapping.ALL.stream()
                        .flatMap(field -> field.targets().stream().map(target -> row(field, target)))
                        .collect(Collectors.joining())
                + "\n| field that is not mapped | why |\n|---|---|\n"
                + IlabMapping.NOT_MAPPED.entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String row(IlabField field, IlabField.Target target) {
        return "| `" + field.place() + "` | " + asked(field) + " | `" + target.indicator() + "` | "
                + target.fit().word() + " | " + code(target.yes()) + " | " + code(target.no()) + " |\n";
    }

    private static String code(String level) {
        return level.isEmpty() ? "" : "`" + level + "`";
    }

    private static String asked(IlabField field) {
        return switch (field.question()) {
            case YES_NO -> "yes or no";
            case YES_NO_OR_NUMBER -> "yes or no, or how often";
            case NUMBER -> "a number";
            case MONEY -> "US dollars";
            case AGE -> "years of age";
            case GRADE -> "the grade";
        };
    }
}
