package org.pledgewatch.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.StarterTables;
import org.springframework.dao.DataAccessException;

class JdbcLibraryTest {
    private static final SeriesId UNTC = new SeriesId("untc");
    private static final LocalDate DAY = LocalDate.of(2016, 1, 27);

    private final TestDatabase database = TestDatabase.create();
    private final Library library = new JdbcLibrary(database.jdbc());
    private final Catalogue starter = CatalogueTables.read(new StarterTables());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasAddedIsThereAgain() {
        library.add(starter);

        assertThat(library.catalogue().documents()).containsExactlyInAnyOrderElementsOf(starter.documents());
        assertThat(library.catalogue().series()).containsExactlyInAnyOrderElementsOf(starter.series());
    }

    @Test
    void recordsThatAreThereStayAsTheyAre() {
        library.add(starter);
        Document first = starter.documents().iterator().next();
        Document other = new Document(
                first.number(),
                UNTC,
                DateBounds.on(DAY),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of());

        library.add(new Catalogue(starter.series(), List.of(other)));

        assertThat(library.catalogue().document(first.number())).contains(first);
    }

    @Test
    void anIssueIsMadeOnceForItsDayAndTitleUnderANumberNoStarterPackWillHave() {
        library.add(starter);
        DocumentNumber made = issue(DAY, "Table");

        assertThat(made).isEqualTo(new DocumentNumber(10_001));
        assertThat(issue(DAY, "Table")).isEqualTo(made);
        assertThat(issue(DAY, "Other table")).isEqualTo(new DocumentNumber(10_002));
        assertThat(issue(DAY.plusDays(1), "Table")).isEqualTo(new DocumentNumber(10_003));
        assertThat(library.catalogue().document(made).orElseThrow()).satisfies(document -> {
            assertThat(document.date()).isEqualTo(DateBounds.on(DAY));
            assertThat(document.publisher())
                    .isEqualTo(starter.series(UNTC).orElseThrow().publisher());
        });
    }

    private DocumentNumber issue(LocalDate asOf, String title) {
        DocumentNumber number = database.transactions().execute(_ -> library.issue(UNTC, asOf, title));
        return java.util.Objects.requireNonNull(number);
    }

    @Test
    void thereIsNoIssueOfNoSeries() {
        assertThatThrownBy(() -> issue(DAY, "Table")).hasMessage("there is no series untc");
    }

    @Test
    void theApplicationCannotRewriteTheCatalogue() {
        library.add(starter);

        assertThatThrownBy(() ->
                        database.jdbc().sql("delete from library.document").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update library.document set title = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
