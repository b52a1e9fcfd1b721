package org.pledgewatch.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.StarterTables;

class CatalogueTablesTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalogue pack = CatalogueTables.read(new StarterTables());
        Map<String, byte[]> written = CatalogueTables.write(pack);

        Catalogue again = CatalogueTables.read(name -> written.getOrDefault(name, new byte[0]));

        assertThat(List.copyOf(again.documents())).isEqualTo(List.copyOf(pack.documents()));
        assertThat(List.copyOf(again.series())).isEqualTo(List.copyOf(pack.series()));
    }
}
