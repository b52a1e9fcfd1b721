package org.pledgewatch.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pledgewatch.atlas.MapSheet.AreaOnMap;
import org.pledgewatch.vocabulary.AreaCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapPictureTest {
    private static final String NOTE =
            "Borders, names and hatching on this map express no view on the legal status of any country, territory or "
                    + "area, or on where its borders run. Cross-hatched areas are in dispute and coloured for no state.";
    private static final List<Fill> EVERY_FILL = List.of(
            new Fill.Level(0),
            new Fill.Level(1),
            new Fill.Level(2),
            new Fill.Level(3),
            new Fill.Contested(List.of(0, 3)),
            new Fill.Contested(List.of(1, 2, 3)),
            new Fill.Undetermined(List.of(1, 3)),
            new Fill.Undetermined(List.of(0, 1, 2)),
            new Fill.Stale(3),
            new Fill.Stale(1),
            new Fill.NoInformation(),
            new Fill.NotYetAssessed(),
            new Fill.NotApplicable(),
            new Fill.Absent());

    private final MapPicture picture = new MapPicture(WorldMap.load());

    @Test
    void everyStateIsALinkWithItsTitle() throws Exception {
        Document svg = read(picture.draw(sheet(everyStateInTurn("/states/"))));

        NodeList links = svg.getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(197);
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            String code = link.getAttribute("href").substring("/states/".length());
            assertThat(link.getElementsByTagName("title").item(0).getTextContent())
                    .startsWith("State " + code);
            assertThat(link.getElementsByTagName("path").getLength()
                            + link.getElementsByTagName("circle").getLength())
                    .isPositive();
        }
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("group");
    }

    @Test
    void aMapWithoutLinksIsAnImageWithANameAndADescription() throws Exception {
        Element svg = read(picture.draw(
                        sheet(Map.of(new AreaCode("SWE"), new AreaOnMap(new Fill.Level(3), "Sweden", null)))))
                .getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("world-title world-desc");
        assertThat(svg.getElementsByTagName("a").getLength()).isZero();
    }

    @Test
    void titlesAndAddressesAreEscaped() throws Exception {
        String svg = picture.draw(sheet(Map.of(
                new AreaCode("CIV"),
                new AreaOnMap(
                        new Fill.Level(1), "Côte d'Ivoire <script>\"&\u0000", "/states/CIV?on=2001-12-17&known=\"x"))));

        assertThat(svg).doesNotContain("<script>").contains("Côte d&#39;Ivoire &lt;script&gt;&quot;&amp;\uFFFD");
        assertThat(read(svg)
                        .getElementsByTagName("a")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("href")
                        .getTextContent())
                .isEqualTo("/states/CIV?on=2001-12-17&known=\"x");
    }

    @Test
    void everyPatternUsedIsDefined() {
        String svg = picture.draw(sheet(everyStateInTurn("/states/")));

        for (Fill fill : EVERY_FILL) {
            assertThat(svg).contains("class=\"" + fill.style() + "\"");
            if (fill.isPattern()) {
                assertThat(svg).contains("id=\"world-" + fill.style() + "\"", "url(#world-" + fill.style() + ")");
            }
        }
    }

    @Test
    void disputedAreasAreHatchedWhateverTheStatesAre() {
        assertThat(picture.draw(sheet(everyStateInTurn("/states/"))))
                .contains("<g><title>Crimea</title><path class=\"disputed\" fill=\"url(#world-disputed)\"")
                .contains("<title>Western Sahara</title>");
    }

    @Test
    void aPagesOwnWordingReplacesTheMaps() {
        MapSheet sheet = new MapSheet("m", "t", "d", NOTE, Map.of(), Map.of("crimea", "Crimée", "XKX", "Kosovo*"));

        assertThat(picture.draw(sheet))
                .contains("<title>Crimée</title>", "<title>Kosovo*</title>")
                .doesNotContain("Crimea<");
    }

    @Test
    void theBoundaryNoteIsInsideThePicture() throws Exception {
        NodeList notes = read(picture.draw(sheet(Map.of()))).getElementsByTagName("text");

        assertThat(notes.getLength()).isEqualTo(2);
        assertThat(notes.item(0).getTextContent().replace(" ", "")).isEqualTo(NOTE.replace(" ", ""));
    }

    @Test
    void theWholePictureLeavesRoomForThePageAroundIt() {
        assertThat(picture.draw(sheet(everyStateInTurn("/states/"))).getBytes(UTF_8))
                .hasSizeLessThan(115_000);
    }

    static Map<AreaCode, AreaOnMap> everyStateInTurn(String address) {
        Map<AreaCode, AreaOnMap> areas = new HashMap<>();
        for (String code : WorldMapTest.STATES) {
            Fill fill = EVERY_FILL.get(areas.size() % EVERY_FILL.size());
            areas.put(new AreaCode(code), new AreaOnMap(fill, "State " + code + ": " + fill.style(), address + code));
        }
        return areas;
    }

    private static MapSheet sheet(Map<AreaCode, AreaOnMap> areas) {
        return new MapSheet("world", "States party", "197 states by the level they reached.", NOTE, areas, Map.of());
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    @Test
    void aCourseIsWrittenWithTheAreaItIsOf() throws Exception {
        List<Fill> fills = List.of(
                new Fill.NotYetAssessed(),
                new Fill.NotYetAssessed(),
                new Fill.Contested(List.of(0, 3)),
                new Fill.Level(3));
        Element svg = read(picture.draw(
                        sheet(Map.of(new AreaCode("SWE"), new AreaOnMap(new Fill.Level(3), "Sweden", "/states/SWE"))),
                        new MapCourse(Map.of(new AreaCode("SWE"), fills))))
                .getDocumentElement();

        assertThat(svg.getAttribute("data-fills")).isEqualTo("contested-0-3 level-3 not-yet-assessed");
        Element sweden = (Element) svg.getElementsByTagName("a").item(0);
        assertThat(sweden.getAttribute("data-course")).isEqualTo("C2AB");
        assertThat(svg.getElementsByTagName("pattern").getLength()).isEqualTo(2);
    }

    @Test
    void areasNeedFillsForTheSameDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapCourse(Map.of(
                        new AreaCode("SWE"), List.of(new Fill.Level(0)),
                        new AreaCode("NOR"), List.of(new Fill.Level(0), new Fill.Level(1)))));
    }
}
