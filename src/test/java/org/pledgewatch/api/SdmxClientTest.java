package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import sdmxdl.Connection;
import sdmxdl.DataSet;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.Dimension;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.MetaSet;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/// A client of statisticians, unmodified: sdmx-dl of the National Bank of Belgium.
@Asking
class SdmxClientTest {
    private static final FlowRef FINDINGS = FlowRef.parse("PLEDGEWATCH,FINDINGS,2.0");
    private static final FlowRef COUNTS = FlowRef.parse("PLEDGEWATCH,COUNTS,2.0");

    @LocalServerPort
    private int port;

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = connection(Languages.ANY);
    }

    private Connection connection(Languages languages) throws Exception {
        WebSource source = WebSource.builder()
                .id("PLEDGEWATCH")
                .driver("RI_SDMX21")
                .endpointOf("http://localhost:" + port + "/sdmx/v1")
                .propertyOf("sdmxdl.driver.detailSupported", true)
                .build();
        return SdmxWebManager.ofServiceLoader().getConnection(source, languages);
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    @Test
    void itListsTheDataflows() throws Exception {
        Collection<Flow> flows = connection.getFlows(DatabaseRef.NO_DATABASE);
        assertThat(flows.stream().map(flow -> flow.getRef().toString()))
                .containsExactlyInAnyOrder("PLEDGEWATCH,FINDINGS,2.0", "PLEDGEWATCH,COUNTS,2.0");
        assertThat(flows).allMatch(flow -> !flow.getName().isEmpty());
    }

    @Test
    void itReadsTheStructure() throws Exception {
        MetaSet meta = connection.getMeta(DatabaseRef.NO_DATABASE, FINDINGS);
        Structure structure = meta.getStructure();
        assertThat(structure.getDimensions().stream().map(Dimension::getId))
                .containsExactly("FREQ", "REF_AREA", "INDICATOR", "BOUND");
        assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
        assertThat(structure.getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
        assertThat(structure.getDimensions().get(1).getCodelist().getCodes())
                .containsEntry("SWE", "Sweden")
                .containsEntry("EU", "European Union");
        assertThat(structure.getAttributes())
                .anyMatch(attribute -> attribute.getId().equals("FINDING")
                        && attribute.getCodelist() != null
                        && attribute.getCodelist().getCodes().containsKey("CONTESTED"));
    }

    @Test
    void itReadsNamesInTheLanguageItAsksFor() throws Exception {
        try (Connection french = connection(Languages.parse("fr"))) {
            assertThat(french.getMeta(DatabaseRef.NO_DATABASE, FINDINGS)
                            .getStructure()
                            .getDimensions()
                            .get(1)
                            .getCodelist()
                            .getCodes())
                    .containsEntry("SWE", "Sweden (fr)");
        }
    }

    @Test
    void itReadsASeries() throws Exception {
        DataSet data = connection.getData(
                DatabaseRef.NO_DATABASE,
                FINDINGS,
                Query.builder()
                        .key(Key.parse("A.SWE.PROTECTION_OPSC_STATUS.LOW"))
                        .build());
        Series series = data.stream().findFirst().orElseThrow();
        assertThat(data.getData()).hasSize(1);
        assertThat(series.getObs()).hasSize(27).allMatch(one -> one.getValue() == 3.0);
        Obs last = series.getObs().last();
        assertThat(last.getPeriod().getStart().getYear()).isEqualTo(2026);
        assertThat(last.getMeta()).containsEntry("LEVEL", "PARTY").containsEntry("REF_DAY", "2026-11-22");
    }

    @Test
    void itReadsSeveralSeriesByTheirCodes() throws Exception {
        try (Stream<Series> series = connection.getDataStream(
                DatabaseRef.NO_DATABASE,
                FINDINGS,
                Query.builder()
                        .key(Key.parse("A.SWE+TON.PROTECTION_OPSC_STATUS."))
                        .build())) {
            assertThat(series.map(one -> one.getKey().toString()))
                    .containsExactlyInAnyOrder(
                            "A.SWE.PROTECTION_OPSC_STATUS.LOW",
                            "A.SWE.PROTECTION_OPSC_STATUS.HIGH",
                            "A.TON.PROTECTION_OPSC_STATUS.LOW",
                            "A.TON.PROTECTION_OPSC_STATUS.HIGH");
        }
    }

    @Test
    void itReadsEverythingAndKeysAlone() throws Exception {
        for (Detail detail : List.of(Detail.FULL, Detail.DATA_ONLY, Detail.SERIES_KEYS_ONLY, Detail.NO_DATA)) {
            try (Stream<Series> series = connection.getDataStream(
                    DatabaseRef.NO_DATABASE,
                    FINDINGS,
                    Query.builder().key(Key.ALL).detail(detail).build())) {
                assertThat(series.count()).as(detail.name()).isEqualTo(6 * 2 * 2);
            }
        }
    }

    @Test
    void itReadsCounts() throws Exception {
        DataSet data = connection.getData(
                DatabaseRef.NO_DATABASE,
                COUNTS,
                Query.builder()
                        .key(Key.parse("A._T.PROTECTION_OPSC_STATUS.PARTY.LOW+HIGH"))
                        .build());
        List<Series> ordered = data.stream()
                .sorted(Comparator.comparing((Series one) -> one.getKey().get(4)))
                .toList();
        assertThat(ordered).hasSize(2);
        assertThat(ordered.getFirst().getObs().last().getValue())
                .isGreaterThan(ordered.getLast().getObs().last().getValue());
    }

    @Test
    void itAsksWhichCodesThereAreDataFor() throws Exception {
        assertThat(connection.getAvailableDimensionCodes(
                        DatabaseRef.NO_DATABASE, FINDINGS, Key.parse("A..COORDINATION_NATIONAL_PLAN_STATUS.LOW"), 1))
                .contains("SWE", "NZL")
                .doesNotContain("EU", "GRL");
    }
}
