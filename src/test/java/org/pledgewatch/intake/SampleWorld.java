package org.pledgewatch.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.library.Authority;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.SeriesId;

/// A world of a dozen areas, two treaties and two documents, for tests of reading.
public final class SampleWorld {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("areas.csv", """
                    code,alpha2,m49,kind,name,short_name,began,ended,note,source
                    AFG,AF,004,state,Afghanistan,Afghanistan,,,,
                    ALB,AL,008,state,Albania,Albania,,,,
                    CIV,CI,384,state,Côte d’Ivoire,Côte d'Ivoire,,,,
                    CMR,CM,120,state,Cameroon,Cameroon,,,,
                    EUE,EU,,other,European Union,European Union,,,,
                    NAM,NA,516,state,Namibia,Namibia,,,,
                    NER,NE,562,state,Niger,Niger,,,,
                    NGA,NG,566,state,Nigeria,Nigeria,,,,
                    NZL,NZ,554,state,New Zealand,New Zealand,,,,
                    PRK,KP,408,state,Democratic People's Republic of Korea,DPR Korea,,,,
                    SRB,RS,688,state,Serbia,Serbia,,,,
                    SWE,SE,752,state,Sweden,Sweden,,,,
                    TLS,TL,626,state,Timor-Leste,Timor-Leste,2002-05-20,,,
                    USA,US,840,state,United States of America,United States,,,,
                    """),
            Map.entry("administrations.csv", "territory,administered_by,from,until,source\n"),
            Map.entry("continuations.csv", "state,continues,from,until,source\n"),
            Map.entry("area-parts.csv", "area,code,kind,name,note,source\n"),
            Map.entry("area-part-aliases.csv", "area,alias,codes,family,source\n"),
            Map.entry("area-names.csv", "code,language,name,source\n"),
            Map.entry("aliases.csv", """
                    family,alias,code,source
                    untc,CM-CM-4te d'Ivoire,CIV,
                    party,East Timor,TLS,
                    party,TP,TLS,
                    party,Ivory Coast,CIV,
                    party,North Korea,PRK,
                    """),
            Map.entry("groupings.csv", "code,kind,name,note,source\nEU,union,European Union,,\n"),
            Map.entry("memberships.csv", "grouping,member,from,until,source\nEU,SWE,1995-01-01,,\n"),
            Map.entry("instruments.csv", """
                    id,title,short_title,kind,adopted,adopted_source,in_force,in_force_source,delay,delay_source,\
                    depositary,depositary_reference,text_address,summary
                    opsc,Optional Protocol,OPSC,treaty,2000-05-25,,2002-01-18,,P1M,,UN,IV-11-c,,
                    c182,Convention 182,C182,treaty,1999-06-17,,2000-11-19,,P12M,,ILO,,,
                    """),
            Map.entry("scales.csv", """
                    scale,position,level,name,meaning
                    treaty,0,none,None,
                    treaty,1,signed,Signed,
                    treaty,2,ratified,Ratified,
                    treaty,3,party,Party,
                    unsigned,0,none,None,
                    unsigned,1,ratified,Ratified,
                    unsigned,2,party,Party,
                    """),
            Map.entry("indicators.csv", """
                    id,version,agenda_area,kind,name,question,scale,unit,persistence,authority_order,universe,\
                    instrument,commitment,guidance,note
                    protection.opsc-status,1,protection,law,OPSC,Is it?,treaty,,until-changed,treaty-status,states,\
                    opsc,,,
                    protection.c182-status,1,protection,law,C182,Is it?,unsigned,,until-changed,treaty-status,states,\
                    c182,,,
                    coordination.governments,1,coordination,fact,Governments,How many?,,governments,period-only,\
                    one-rank,event,,,,
                    """));

    public static final ReferenceData REFERENCE = new ReferenceData() {
        @Override
        public byte[] file(String name) {
            String table = TABLES.get(name);
            if (table == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            return table.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean has(String name) {
            return TABLES.containsKey(name);
        }
    };
    public static final Areas AREAS = Areas.of(REFERENCE);
    public static final Groupings GROUPINGS = Groupings.of(REFERENCE);
    public static final Commitments COMMITMENTS = Commitments.of(REFERENCE);
    public static final DocumentNumber LIST = new DocumentNumber(1);
    public static final DocumentNumber PAPER = new DocumentNumber(2);
    public static final Library LIBRARY = new OnShelf();
    public static final Formats FORMATS = new Formats(AREAS, COMMITMENTS, REFERENCE, LIBRARY);
    public static final LocalDate JANUARY_2015 = LocalDate.of(2015, 1, 27);

    private SampleWorld() {}

    public static Instrument opsc() {
        return COMMITMENTS.instrument(new InstrumentId("opsc")).orElseThrow();
    }

    public static Instrument c182() {
        return COMMITMENTS.instrument(new InstrumentId("c182")).orElseThrow();
    }

    private static final class OnShelf implements Library {
        @Override
        public Catalogue catalogue() {
            return new Catalogue(
                    List.of(series("untc", Authority.DEPOSITARY), series("papers", Authority.PRESS)),
                    List.of(document(LIST, "untc", "2015-01-27"), document(PAPER, "papers", "1996")));
        }

        private static Series series(String id, Authority authority) {
            return new Series(new SeriesId(id), id, "", authority, "", "those who wrote " + id, "", "");
        }

        private static Document document(DocumentNumber number, String series, String date) {
            return new Document(
                    number,
                    new SeriesId(series),
                    DateBounds.parse(date).orElseThrow(),
                    "",
                    "",
                    "",
                    "en",
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
        }

        @Override
        public void add(Catalogue more) {
            throw new UnsupportedOperationException("this shelf is full");
        }

        @Override
        public DocumentNumber issue(SeriesId series, LocalDate asOf, String title) {
            throw new UnsupportedOperationException("this shelf is full");
        }
    }
}
