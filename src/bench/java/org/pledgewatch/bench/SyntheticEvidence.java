package org.pledgewatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.pledgewatch.commitments.AuthorityOrder;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Authority;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// Claims as a yearly panel and reports would give them: the states of today, indicators with scales, twelve series
/// of seven authorities, an issue each year; observations, events and spans, vague days, ranges of answers, silences.
/// The same numbers every time.
final class SyntheticEvidence {
    private static final int SERIES = 12;
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 31;
    private static final String[] LEVELS = {"no", "partial", "yes"};
    private static final ScaleVersion SCALE = new ScaleVersion("yes-partial-no", 1);

    private final SplittableRandom random = new SplittableRandom(19960827);
    private final int indicators;

    SyntheticEvidence(int indicators) {
        this.indicators = indicators;
    }

    /// Every third indicator lasts until changed, has a shelf life of three years, or speaks of its period only.
    Commitments commitments() {
        Scale scale = new Scale(
                SCALE,
                List.of(
                        new Scale.Level("no", "no", ""),
                        new Scale.Level("partial", "partial", ""),
                        new Scale.Level("yes", "yes", "")));
        List<Indicator> asked = new ArrayList<>();
        for (int number = 0; number < indicators; number++) {
            Persistence persistence = switch (number % 3) {
                case 0 -> new Persistence.UntilChanged();
                case 1 -> new Persistence.ShelfLife(3);
                default -> new Persistence.PeriodOnly();
            };
            asked.add(new Indicator(
                    version(number),
                    "protection",
                    "law",
                    "synthetic",
                    "?",
                    scale,
                    "",
                    persistence,
                    AuthorityOrder.TREATY_STATUS,
                    Indicator.Universe.STATES,
                    null,
                    List.of(),
                    "",
                    "",
                    ""));
        }
        return Commitments.of(List.of(), asked);
    }

    static Catalogue catalogue() {
        List<Series> series = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < SERIES; number++) {
            Authority authority = Authority.values()[number % Authority.values().length];
            SeriesId id = new SeriesId("series-" + number);
            series.add(new Series(id, "", "", authority, "", "", "", ""));
            for (int year = 0; year < YEARS; year++) {
                documents.add(new Document(
                        document(number, year),
                        id,
                        DateBounds.on(published(year)),
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
                        List.of()));
            }
        }
        return new Catalogue(series, documents);
    }

    private static DocumentNumber document(int series, int year) {
        return new DocumentNumber(1 + series * YEARS + year);
    }

    private static LocalDate published(int year) {
        return LocalDate.of(FIRST_YEAR + year, 12, 31);
    }

    private static IndicatorVersion version(int number) {
        return new IndicatorVersion(new IndicatorId("protection.synthetic-" + number), 1);
    }

    List<Claim> claims(List<Area> states, int size) {
        List<Claim> claims = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            claims.add(claim(states.get(random.nextInt(states.size()))));
        }
        return claims;
    }

    private Claim claim(Area state) {
        int year = random.nextInt(YEARS);
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.of(state.code()),
                version(random.nextInt(indicators)),
                answer(),
                validity(year),
                DateBounds.on(published(year)),
                new Citation(document(random.nextInt(SERIES), year), "a row", null, "somebody"),
                Fit.EXACT);
    }

    private Answer answer() {
        int dice = random.nextInt(20);
        if (dice == 0) {
            return new Answer.NothingFound();
        }
        int lowest = random.nextInt(LEVELS.length);
        int highest = dice < 3 ? Math.min(lowest + 1, LEVELS.length - 1) : lowest;
        return new Answer.Level(SCALE, LEVELS[lowest], LEVELS[highest]);
    }

    private Validity validity(int year) {
        LocalDate end = published(year);
        LocalDate start = end.withDayOfYear(1);
        int dice = random.nextInt(10);
        if (dice < 6) {
            return new Validity.Observed(new DateBounds(start, end));
        }
        LocalDate day = start.minusYears(random.nextInt(4)).plusDays(random.nextInt(360));
        DateBounds bounds = random.nextBoolean() ? DateBounds.on(day) : new DateBounds(day, day.plusDays(300));
        DateBounds heard = bounds.latest().isAfter(end) ? DateBounds.on(start) : bounds;
        return dice < 9 ? new Validity.Event(heard) : new Validity.Span(heard, null);
    }
}
