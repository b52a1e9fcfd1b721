package org.pledgewatch.intake;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.SeriesId;

/// A compiled status dataset of one treaty: for each state it names, party since a year, signatory, or no action.
/// See `docs/formats/party-csv.md`.
public final class PartyCsv implements SourceFormat {
    public static final SeriesId SERIES = new SeriesId("treaty-status-dataset");

    private static final String FAMILY = "party";
    private final Areas areas;
    private final Commitments commitments;

    public PartyCsv(Areas areas, Commitments commitments) {
        this.areas = areas;
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return KnownHeader.PARTY_CSV.format();
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INSTRUMENT, Need.AS_OF);
    }

    @Override
    public Optional<SeriesId> series() {
        return Optional.of(SERIES);
    }

    @Override
    public Reading read(Path file, Request request, Recipient recipient) {
        return Sheet.read(
                file,
                header -> {
                    if (header.size() != 8 || !KnownHeader.PARTY_CSV.begins(header)) {
                        throw KnownHeader.PARTY_CSV.wrong(
                                header,
                                "iso2,member,state party,year ratification or accession,signatory,no action,status,note");
                    }
                    return new Members(TreatyFile.of(name(), request, commitments, "the compilers"));
                },
                recipient);
    }

    private final class Members implements Sheet.Rows {
        private final TreatyFile treaty;
        private int notes;

        Members(TreatyFile treaty) {
            this.treaty = treaty;
        }

        @Override
        public Row.Read row(Line line) throws Refusal {
            Area area = area(line.cell(0), line.cell(1));
            Standing standing = Standing.of(line.cell(6));
            List<String> remarks = standing.contradictions(line);
            Claim claim = switch (standing) {
                case PARTY -> party(area, line);
                case SIGNATORY -> seen(area, "signed", line);
                case NO_ACTION -> seen(area, "none", line);
            };
            treaty.takeOnce(area, line.number());
            if (!line.cell(7).isEmpty()) {
                notes++;
            }
            return new Row.Read(line.number(), List.of(claim), remarks);
        }

        /// The area that code and name both mean.
        private Area area(String alpha2, String name) throws Refusal {
            Area named = new NamedAreas(areas, FAMILY).area(name);
            String code = alpha2.toUpperCase(Locale.ROOT);
            Optional<Area> coded = areas.all().stream()
                    .filter(area -> area.alpha2().equals(code))
                    .findFirst()
                    .or(() -> areas.named(code, FAMILY));
            if (coded.equals(Optional.of(named))) {
                return named;
            }
            throw new Refusal("The code " + alpha2 + " stands for "
                    + coded.map(Area::shortName).orElse("nobody we know") + ", the name \"" + name + "\" for "
                    + named.shortName() + " (" + named.alpha2() + "). Correct the one that is wrong.");
        }

        private Claim party(Area area, Line line) throws Refusal {
            Year year = year(line.cell(3));
            DateBounds within = DateBounds.within(year).cutAt(treaty.asOf());
            return treaty.claim(
                    area,
                    new Answer.Act(ActKind.RATIFIED, within, null),
                    new Validity.Event(within),
                    "row " + line.cell(1) + ", year ratification or accession",
                    line.cell(3));
        }

        private Year year(String text) throws Refusal {
            if (text.isEmpty()) {
                throw new Refusal("A state party without a year says nothing of when. Add the year.");
            }
            if (!text.matches("[12]\\d{3}")) {
                throw new Refusal("\"" + text + "\" is not a year in the form 2002. Write it like this.");
            }
            Year year = Year.parse(text);
            if (year.isAfter(Year.from(treaty.asOf()))) {
                throw new Refusal(year + " is later than " + treaty.asOf()
                        + ", the day for which this file speaks. Correct the year, or --as-of.");
            }
            DateBounds adopted = treaty.instrument().adopted();
            if (year.isBefore(Year.from(adopted.earliest()))) {
                throw new Refusal(year + " is before " + treaty.instrument().shortTitle() + " was adopted ("
                        + adopted.text() + "). Correct the year, or --instrument.");
            }
            return year;
        }

        private Claim seen(Area area, String level, Line line) throws Refusal {
            if (!line.cell(3).isEmpty()) {
                throw new Refusal("The status is \"" + line.cell(6) + "\" but there is a year, " + line.cell(3)
                        + ". Find out which is right.");
            }
            Scale scale = treaty.indicator().scale();
            if (scale == null || !scale.has(level)) {
                throw new Refusal("The indicator " + treaty.indicator().id() + " has no level \"" + level
                        + "\": this instrument is not signed. Correct the row, or --instrument.");
            }
            return treaty.claim(
                    area,
                    new Answer.Level(scale.version(), level, level),
                    new Validity.Observed(DateBounds.on(treaty.asOf())),
                    "row " + line.cell(1) + ", status",
                    line.cell(6));
        }

        @Override
        public Map<String, Integer> notMapped() {
            return notes == 0 ? Map.of() : Map.of("note", notes);
        }
    }

    /// What the status column says, and the column of the flag that should say the same.
    private enum Standing {
        PARTY("state party", 2),
        SIGNATORY("signatory state", 4),
        NO_ACTION("no action", 5);

        private final String status;
        private final int flag;

        Standing(String status, int flag) {
            this.status = status;
            this.flag = flag;
        }

        static Standing of(String status) throws Refusal {
            for (Standing standing : values()) {
                if (standing.status.equals(KnownHeader.folded(status))) {
                    return standing;
                }
            }
            throw new Refusal(
                    "\"" + status + "\" is no status. There are three: state party, signatory state, no action.");
        }

        /// Flags that say something else beside. A party by status, year and flag stays one, with a remark;
        /// any other row that contradicts itself is refused.
        List<String> contradictions(Line line) throws Refusal {
            List<String> marked = new ArrayList<>();
            for (Standing standing : values()) {
                if (isSet(line.cell(standing.flag))) {
                    marked.add(standing.status);
                }
            }
            if (marked.equals(List.of(status))) {
                return List.of();
            }
            if (this == PARTY && marked.contains(status)) {
                return List.of(line.cell(1) + " is marked " + String.join(" and ", marked)
                        + "; taken as a state party, since status, flag and year agree on it.");
            }
            throw new Refusal("The status is \"" + status + "\" but the row is marked "
                    + (marked.isEmpty() ? "nothing at all" : String.join(" and ", marked))
                    + ". Find out which is right.");
        }

        private static boolean isSet(String cell) throws Refusal {
            return switch (cell) {
                case "1" -> true;
                case "0" -> false;
                default -> throw new Refusal("A flag is 1 or 0, not \"" + cell + "\". Correct it.");
            };
        }
    }
}
