package org.pledgewatch.safeguarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Looks through a text for personal details of single people. What it can and cannot find is in
/// `docs/methods/safeguarding.md`.
public final class Screening {
    /// More would not tell anybody anything.
    public static final int MOST_DETAILS = 100;

    /// Where two see something in the same place, the first in this list has the word.
    private static final List<Search> SEARCHES = List.of(
            new PicturesInText(),
            new EmailAddresses(),
            new SocialAccounts(),
            new IdentityNumbers(),
            new BirthDates(),
            new PhoneNumbers(),
            new Coordinates(),
            new PostalAddresses(),
            new NamesWithAges(),
            new UncasedNamesWithAges());

    private static final String BETWEEN_CELLS = ", ";

    private Screening() {}

    public static Screened of(String text) {
        PlainText plain = PlainText.of(text);
        return new Screened(details(plain), Disclosure.in(plain));
    }

    /// The cells of one row, each as if it stood alone and all as if they were one sentence, because a name often has
    /// its age in the next cell. A detail that goes over several cells is told of the first.
    public static List<Screened> ofRow(List<String> cells) {
        List<PersonalDetail> inRow = details(PlainText.of(String.join(BETWEEN_CELLS, cells)));
        List<Screened> screened = new ArrayList<>();
        int begins = 0;
        for (String cell : cells) {
            int from = begins;
            int to = from + cell.length();
            Screened alone = of(cell);
            List<PersonalDetail> here = inRow.stream()
                    .filter(detail -> detail.from() >= from && detail.from() < to)
                    .map(detail ->
                            new PersonalDetail(detail.kind(), detail.from() - from, Math.min(detail.to(), to) - from))
                    .toList();
            screened.add(new Screened(alone.stops() ? alone.details() : here, alone.mayBeDisclosure()));
            begins = to + BETWEEN_CELLS.length();
        }
        return screened;
    }

    private static List<PersonalDetail> details(PlainText text) {
        BitSet taken = new BitSet();
        List<Passage> passages = new ArrayList<>();
        for (Search search : SEARCHES) {
            search.in(text, passage -> {
                int next = taken.nextSetBit(passage.from());
                if (next < 0 || next >= passage.to()) {
                    taken.set(passage.from(), passage.to());
                    passages.add(passage);
                }
            });
        }
        return passages.stream()
                .sorted(Comparator.comparingInt(Passage::from))
                .limit(MOST_DETAILS)
                .map(text::detail)
                .toList();
    }
}
