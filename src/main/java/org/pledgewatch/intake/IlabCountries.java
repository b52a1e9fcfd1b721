package org.pledgewatch.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The countries of an ILAB file, one after the other.
final class IlabCountries {
    static final String NARRATIVE = "Description";

    private static final String ROOT = "Countries";
    private static final String OTHER_LAYOUT = "master_data";
    private static final int MOST_CELLS = 20_000;
    private static final int MOST_TEXT = 1_000_000;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final CarefulXml xml;
    private final boolean onlyTheYear;
    private final List<Open> open = new ArrayList<>();
    private final List<IlabCell> cells = new ArrayList<>();
    private OptionalInt narratedYear = OptionalInt.empty();
    private int narratives;
    private int attributes;
    private int elements;
    private int length;

    private record Open(String name, long line, int number) {}

    private IlabCountries(CarefulXml xml, boolean onlyTheYear) {
        this.xml = xml;
        this.onlyTheYear = onlyTheYear;
    }

    /// @throws Unreadable where it is no file of this layout, or cannot be read to its end
    static void read(CarefulXml xml, Consumer<IlabCountry> each) throws IOException {
        new IlabCountries(xml, false).read(each);
    }

    /// Hears only of which year each country speaks.
    static void readYears(CarefulXml xml, Consumer<OptionalInt> each) throws IOException {
        new IlabCountries(xml, true).read(country -> each.accept(country.narratedYear()));
    }

    private void read(Consumer<IlabCountry> each) throws IOException {
        int countries = 0;
        for (CarefulXml.Step step = xml.next(); step != CarefulXml.Step.OVER; step = xml.next()) {
            switch (step) {
                case BEGINS -> begin();
                case TEXT -> take();
                case ENDS -> {
                    Open ended = open.removeLast();
                    if (open.size() == 1) {
                        each.accept(country(ended));
                        countries++;
                    }
                }
                case OVER -> {}
            }
        }
        if (countries == 0) {
            throw new Unreadable("There is no country in this file, so there is nothing to import.");
        }
    }

    private void begin() throws Unreadable {
        String name = xml.name();
        if (name.toLowerCase(Locale.ROOT).equals(OTHER_LAYOUT)) {
            throw otherLayout();
        }
        if (open.isEmpty() && !name.equals(ROOT)) {
            throw new Unreadable("The file begins with <" + shortened(name) + ">, an ILAB file with <" + ROOT
                    + ">. Check that this is the file you meant.");
        }
        if (open.size() == 1) {
            cells.clear();
            narratedYear = OptionalInt.empty();
            narratives = 0;
            attributes = 0;
            length = 0;
        }
        attributes += xml.attributes();
        open.addLast(new Open(name, open.size() == 1 ? xml.line() : 0, ++elements));
    }

    static Unreadable otherLayout() {
        return new Unreadable(
                "This is the other layout in which these findings are published (Master_Data), which is not"
                        + " read. Import a file that begins with <" + ROOT + "> instead.");
    }

    private void take() throws Unreadable {
        if (open.size() == 3 && open.getLast().name.equals(NARRATIVE)) {
            listen();
            return;
        }
        if (onlyTheYear) {
            return;
        }
        length += xml.text().length();
        if (cells.size() >= MOST_CELLS || length > MOST_TEXT) {
            throw new Unreadable("Line " + xml.line()
                    + ": one country holds more than a file of this layout ever does. Check that this is the file you"
                    + " meant.");
        }
        if (!open.isEmpty()) {
            cells.add(new IlabCell(xml.line(), path(), owner(), clean(xml.text())));
        }
    }

    /// The element around the one the text stands in: what all parts of one statement share.
    private int owner() {
        return open.size() < 2 ? 0 : open.get(open.size() - 2).number;
    }

    /// The names of the elements it stands in, below its country.
    private List<String> path() {
        String[] names = new String[Math.max(0, open.size() - 2)];
        for (int depth = 0; depth < names.length; depth++) {
            names[depth] = open.get(depth + 2).name;
        }
        return List.of(names);
    }

    /// Takes the first year that a narrative names, and nothing else of it.
    private void listen() {
        narratives++;
        Matcher year = YEAR.matcher(xml.text());
        if (narratedYear.isEmpty() && year.find()) {
            narratedYear = OptionalInt.of(Integer.parseInt(year.group()));
        }
    }

    /// Without space around it, and with single spaces in it.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (!Character.isWhitespace(one) && one != '\u00A0') {
                clean.append(one);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        return clean.toString().stripTrailing();
    }

    private IlabCountry country(Open ended) {
        return new IlabCountry(ended.line, ended.name, List.copyOf(cells), narratedYear, narratives, attributes);
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
