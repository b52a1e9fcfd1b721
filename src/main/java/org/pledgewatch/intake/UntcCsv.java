package org.pledgewatch.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.SeriesId;

/// The depositary's table of one treaty: every participant with its acts, complete as of its day.
/// See `docs/formats/untc-csv.md`.
public final class UntcCsv implements SourceFormat {
    public static final SeriesId SERIES = new SeriesId("untc");

    private static final String FAMILY = "untc";
    private static final Pattern HEADED = Pattern.compile("(\\p{L}+)(?:\\((\\p{L}{1,2})\\))?");
    private static final Pattern CONSENT = Pattern.compile("(.*\\d)(?: +(\\p{L}{1,2}))?");
    private static final Map<String, ActKind> ACTS = Map.of(
            "ratification", ActKind.RATIFIED,
            "acceptance", ActKind.ACCEPTED,
            "approval", ActKind.APPROVED,
            "accession", ActKind.ACCEDED,
            "succession", ActKind.SUCCEEDED);

    private final NamedAreas names;
    private final Commitments commitments;

    public UntcCsv(Areas areas, Commitments commitments) {
        this.names = new NamedAreas(areas, FAMILY);
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return KnownHeader.UNTC_CSV.format();
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
                    Map<String, ActKind> letters = letters(header);
                    return new Participants(TreatyFile.of(name(), request, commitments, "depositary"), letters);
                },
                recipient);
    }

    /// Which letter after a day stands for which act, as the third column's head has it: none for ratification.
    private static Map<String, ActKind> letters(List<String> header) throws Unreadable {
        if (header.size() != 3 || !KnownHeader.UNTC_CSV.begins(header)) {
            throw wrong(header);
        }
        Map<String, ActKind> letters = new HashMap<>();
        for (String part : header.get(2).split(",", -1)) {
            Matcher headed = HEADED.matcher(part.strip());
            ActKind act = headed.matches() ? ACTS.get(KnownHeader.folded(headed.group(1))) : null;
            if (act == null) {
                throw new Unreadable("The header names an act we do not know: \"" + part.strip()
                        + "\". There are: Ratification, Acceptance, Approval, Accession, Succession.");
            }
            letters.put(headed.group(2) == null ? "" : headed.group(2), act);
        }
        return letters;
    }

    private static Unreadable wrong(List<String> header) {
        return KnownHeader.UNTC_CSV.wrong(
                header,
                "Participant,Signature,\"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\""
                        + " or fewer of these acts");
    }

    private final class Participants implements Sheet.Rows {
        private final TreatyFile treaty;
        private final Map<String, ActKind> letters;

        Participants(TreatyFile treaty, Map<String, ActKind> letters) {
            this.treaty = treaty;
            this.letters = letters;
        }

        @Override
        public Row.Read row(Line line) throws Refusal {
            Area area = names.area(line.cell(0));
            LocalDate signature = line.cell(1).isEmpty() ? null : day(line.cell(1));
            Consent consent = line.cell(2).isEmpty() ? null : consent(line.cell(2));
            if (consent != null && signature != null && consent.on().isBefore(signature)) {
                throw new Refusal("\"" + line.cell(2) + "\" is before the signature of " + line.cell(1)
                        + ", which cannot be. Look both days up in the source.");
            }
            if (consent == null && signature == null) {
                throw new Refusal(area.shortName()
                        + " is named without any act, which this table never does. Restore what is missing.");
            }
            treaty.takeOnce(area, line.number());
            List<Claim> claims = new ArrayList<>();
            if (signature != null) {
                claims.add(claim(area, ActKind.SIGNED, signature, "row " + line.cell(0) + ", Signature", line.cell(1)));
            }
            if (consent != null) {
                claims.add(claim(
                        area, consent.act(), consent.on(), "row " + line.cell(0) + ", Ratification", line.cell(2)));
            }
            return new Row.Read(line.number(), claims);
        }

        private Consent consent(String cell) throws Refusal {
            Matcher consent = CONSENT.matcher(cell);
            if (!consent.matches()) {
                return new Consent(ActKind.RATIFIED, day(cell));
            }
            String letter = consent.group(2) == null ? "" : consent.group(2);
            LocalDate on = day(consent.group(1).strip());
            ActKind act = letters.get(letter);
            if (act == null) {
                throw new Refusal(
                        letter.isEmpty()
                                ? "\"" + cell + "\" has no letter, and the header names no act without one."
                                : "\"" + cell + "\" ends in \"" + letter
                                        + "\", which the header does not explain. Look the act up in the source.");
            }
            return new Consent(act, on);
        }

        private LocalDate day(String text) throws Refusal {
            LocalDate day = Days.spoken(text);
            if (day.isAfter(treaty.asOf())) {
                throw new Refusal(text + " is later than " + treaty.asOf()
                        + ", the day for which this file speaks. Correct the day, or --as-of.");
            }
            if (day.isBefore(treaty.instrument().adopted().earliest())) {
                throw new Refusal(text + " is before " + treaty.instrument().shortTitle() + " was adopted ("
                        + treaty.instrument().adopted().text() + "). Correct the day, or --instrument.");
            }
            return day;
        }

        private Claim claim(Area area, ActKind act, LocalDate on, String locator, String quotedTerm) {
            DateBounds day = DateBounds.on(on);
            return treaty.claim(area, new Answer.Act(act, day, null), new Validity.Event(day), locator, quotedTerm);
        }

        @Override
        public List<Row.Listed> lists(boolean whole) {
            return List.of(new Row.Listed(
                    1,
                    new CompleteList(
                            ClaimId.NOT_YET_ENTERED,
                            treaty.indicator().version(),
                            treaty.asOf(),
                            treaty.citation("the whole table", null),
                            whole)));
        }
    }

    private record Consent(ActKind act, LocalDate on) {}
}
