package org.pledgewatch.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.AreaCode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SmallMapsTest {
    private static final WorldMap WORLD = WorldMap.load();

    private final SmallMaps maps = new SmallMaps(WORLD);

    /// Every state changes in a year of its own, as far as there are years.
    private static MapCourse course(int days) {
        Map<AreaCode, List<Fill>> fills = new HashMap<>();
        int[] number = {0};
        WorldMapTest.STATES.forEach(code -> {
            int change = number[0]++ % days;
            fills.put(
                    new AreaCode(code),
                    IntStream.range(0, days)
                            .mapToObj(day -> day < change ? (Fill) new Fill.NoInformation() : new Fill.Level(3))
                            .toList());
        });
        return new MapCourse(fills);
    }

    private static Element read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
                .getDocumentElement();
    }

    @Test
    void everyMapUsesEveryOutlineOnce() throws Exception {
        SmallMaps.Drawn drawn = maps.draw("y", course(12));
        NodeList paths = read(drawn.shared()).getElementsByTagName("path");
        Set<String> outlines = new HashSet<>();
        for (int at = 0; at < paths.getLength(); at++) {
            Element path = (Element) paths.item(at);
            if (!path.getAttribute("id").isEmpty()) {
                outlines.add("#" + path.getAttribute("id"));
            }
        }
        assertThat(outlines).hasSize(12 + 2);
        assertThat(drawn.maps()).hasSize(12);
        for (String map : drawn.maps()) {
            NodeList uses = read(map).getElementsByTagName("use");
            Set<String> used = new HashSet<>();
            for (int at = 0; at < uses.getLength(); at++) {
                used.add(((Element) uses.item(at)).getAttribute("href"));
            }
            assertThat(used).isEqualTo(outlines).hasSize(uses.getLength());
        }
    }

    @Test
    void thirtyMapsWeighLessThanALargeOneOfPaper() {
        SmallMaps.Drawn drawn = maps.draw("y", course(30));
        assertThat(drawn.shared().length()
                        + drawn.maps().stream().mapToInt(String::length).sum())
                .isLessThan(80_000);
    }

    @Test
    void aSimpleOutlineStaysNearItsPlace() {
        for (WorldMap.Place place : WORLD.places()) {
            MapOutline whole = MapOutline.parse(place.path());
            MapOutline simple = whole.simplified(2.2, 7);
            assertThat(simple.rings().size()).isLessThanOrEqualTo(whole.rings().size());
            for (List<EqualEarth.Point> ring : simple.rings()) {
                assertThat(ring).hasSizeGreaterThanOrEqualTo(3);
                assertThat(whole.rings().stream().flatMap(List::stream).toList())
                        .containsAll(ring);
            }
            MapOutline again = MapOutline.parse(simple.path().replace("M", "m").replace("l", " "));
            assertThat(again.rings()).hasSameSizeAs(simple.rings());
        }
    }
}
