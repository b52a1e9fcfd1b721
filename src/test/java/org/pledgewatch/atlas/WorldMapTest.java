package org.pledgewatch.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.atlas.WorldMap.Dot;
import org.pledgewatch.atlas.WorldMap.Place;
import org.pledgewatch.vocabulary.AreaCode;

class WorldMapTest {
    /// The 193 members of the United Nations, the Holy See, the State of Palestine, the Cook Islands and Niue.
    static final List<String> STATES = List.of("""
            AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN
            BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI
            ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN
            IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR
            MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NIU NLD NOR NPL NRU NZL
            OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD
            STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VAT VCT
            VEN VNM VUT WSM YEM ZAF ZMB ZWE""".split("\\s+"));

    private static final WorldMap WORLD = WorldMap.load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # place,         east,   north, code
            Stockholm,       18.00,  59.40, SWE
            Bangkok,         100.50, 13.80, THA
            Rio de Janeiro,  -43.50, -22.60, BRA
            Yokohama,        139.50, 35.50, JPN
            Anchorage,       -149.80, 61.30, USA
            Chukotka,        175.00, 65.80, RUS
            Uelen,           -171.50, 66.50, RUS
            Kyiv,            30.50,  50.45, UKR
            Krasnodar,       38.97,  45.04, RUS
            Kherson,         32.90,  46.80, UKR
            Hargeisa,        44.06,  9.56,  SOM
            Mogadishu,       45.30,  2.08,  SOM
            Kyrenia,         33.32,  35.30, CYP
            Limassol,        33.00,  34.80, CYP
            Juba,            31.60,  4.85,  SSD
            Khartoum,        32.53,  15.50, SDN
            Ramallah,        35.20,  31.90, PSE
            Beersheba,       34.80,  31.20, ISR
            Damascus,        36.30,  33.60, SYR
            Cairo,           31.20,  30.00, EGY
            Agadir,          -9.40,  30.30, MAR
            Nouakchott,      -15.50, 18.10, MRT
            Islamabad,       73.00,  33.60, PAK
            New Delhi,       77.20,  28.60, IND
            Shimla,          77.20,  31.10, IND
            Hotan,           79.90,  37.10, CHN
            Taipei,          121.50, 24.90, CHN
            Nuuk,            -50.50, 65.00, GRL
            Maseru,          28.00,  -29.60, LSO
            Pretoria,        28.20,  -25.70, ZAF
            """)
    void aTownIsInItsState(String town, double east, double north, String code) {
        assertThat(WORLD.placeAt(east, north).map(Place::code)).as(town).contains(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Simferopol,      34.10,  44.95, crimea
            Sevastopol,      33.65,  44.60, crimea
            Kerch,           36.30,  45.30, crimea
            Dzhankoi,        34.40,  45.70, crimea
            Laayoune,        -13.10, 27.10, western-sahara
            Dakhla inland,   -15.20, 23.40, western-sahara
            Bir Lehlou,      -9.66,  26.35, western-sahara
            Katzrin,         35.70,  32.99, golan
            Quneitra,        35.82,  33.12, golan
            Srinagar,        74.80,  34.08, jammu-and-kashmir
            Jammu,           74.87,  32.73, jammu-and-kashmir
            Leh,             77.58,  34.15, jammu-and-kashmir
            Gilgit,          74.31,  35.92, jammu-and-kashmir
            Muzaffarabad,    73.60,  34.37, jammu-and-kashmir
            Siachen,         77.10,  35.50, jammu-and-kashmir
            Aksai Chin,      79.50,  35.00, aksai-chin
            Abyei,           28.44,  9.70,  abyei
            Hala'ib,         36.40,  22.20, halaib
            Bir Tawil,       33.70,  21.87, bir-tawil
            East Falkland,   -58.80, -51.80, falkland-islands
            """)
    void aDisputedPlaceBelongsToNobodyOnTheMap(String town, double east, double north, String code) {
        assertThat(WORLD.placeAt(east, north))
                .as(town)
                .get()
                .isInstanceOfSatisfying(
                        Place.Disputed.class, place -> assertThat(place.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Nuku'alofa,      -175.20, -21.13, TON
            Funafuti,        179.20,  -8.52,  TUV
            Valletta,        14.51,   35.90,  MLT
            Castries,        -60.99,  13.95,  LCA
            Avarua,          -159.78, -21.21, COK
            Alofi,           -169.92, -19.06, NIU
            Tarawa,          173.02,  1.33,   KIR
            """)
    void aSmallStateHasADotBesideItsPlace(String town, double east, double north, String code) {
        assertThat(WORLD.placeAt(east, north).map(Place::code)).as(town).contains(code);
        assertThat(WORLD.dot(code)).as(town).isPresent();
    }

    @Test
    void theVaticanIsADotInsideItaly() {
        assertThat(WORLD.dot("VAT"))
                .hasValueSatisfying(dot -> assertThat(dot.standsAside()).isTrue());
    }

    @Test
    void kosovoIsAShapeOfItsOwnAndSaysUnderWhichResolution() {
        assertThat(WORLD.placeAt(21.1, 42.6))
                .get()
                .isInstanceOf(Place.Territory.class)
                .extracting(Place::code)
                .isEqualTo("XKX");
        assertThat(WORLD.wording("XKX"))
                .hasValueSatisfying(words -> assertThat(words).contains("1244"));
    }

    @Test
    void theSeaIsNowhere() {
        assertThat(WORLD.placeAt(-30, 0)).isEmpty();
        assertThat(WORLD.placeAt(0, -80)).isEmpty();
    }

    @Test
    void everyStateIsAShapeOrADot() {
        assertThat(STATES).hasSize(197);
        assertThat(WORLD.areas()).extracting(AreaCode::value).containsAll(STATES);
        assertThat(WORLD.places())
                .filteredOn(place -> STATES.contains(place.code()))
                .noneMatch(Place.Territory.class::isInstance)
                .noneMatch(place ->
                        place.path().isEmpty() && WORLD.dot(place.code()).isEmpty());
    }

    @Test
    void noTwoDotsTouch() {
        List<Dot> dots =
                STATES.stream().flatMap(code -> WORLD.dot(code).stream()).toList();
        for (Dot one : dots) {
            assertThat(dots)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> one.at().distanceTo(other.at()) > 2 * Dot.RADIUS);
        }
    }

    @Test
    void everyDotIsOnThePaper() {
        assertThat(STATES.stream().flatMap(code -> WORLD.dot(code).stream()))
                .allMatch(dot -> dot.at().x() > Dot.RADIUS && dot.at().x() < WORLD.width() - Dot.RADIUS);
    }

    @Test
    void theAssetStaysLight() throws Exception {
        try (InputStream asset = WorldMapTest.class.getResourceAsStream("/map/world.tsv")) {
            assertThat(asset).isNotNull();
            assertThat(asset.readAllBytes()).hasSizeLessThan(90_000);
        }
    }
}
