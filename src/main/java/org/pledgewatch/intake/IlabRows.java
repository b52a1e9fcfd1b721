package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.AreaParts;
import org.pledgewatch.vocabulary.Spelling;
import org.pledgewatch.vocabulary.Subject;

/// The countries of one ILAB file as rows: each is read with all its claims, and each of its cells that cannot be read
/// is refused by itself.
final class IlabRows {
    static final String FAMILY = "ilab";

    private final NamedAreas names;
    private final AreaParts parts;
    private final IlabClaims claims;
    private final Recipient recipient;
    private final Map<AreaCode, Long> lines = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Integer> notMapped = new TreeMap<>();

    IlabRows(NamedAreas names, AreaParts parts, IlabClaims claims, Recipient recipient) {
        this.names = names;
        this.parts = parts;
        this.claims = claims;
        this.recipient = recipient;
    }

    Map<String, Integer> notMapped() {
        return notMapped;
    }

    void take(IlabCountry country) {
        try {
            Area area = area(country);
            new Rows(country, area).hand();
        } catch (Refusal refusal) {
            recipient.take(new Row.Refused(country.line(), refusal.reason()));
        }
    }

    private Area area(IlabCountry country) throws Refusal {
        if (!country.element().equals("Country")) {
            throw new Refusal(
                    "There is <" + country.element() + "> where this layout has <Country>. Correct its name.");
        }
        Area area = names.area(country.name());
        Long first = lines.putIfAbsent(area.code(), country.line());
        if (first != null) {
            throw new Refusal(area.shortName() + " already stands in line " + first
                    + ". Find out which of the two is right and delete the other.");
        }
        return area;
    }

    /// One country on its way.
    private final class Rows {
        private final IlabCountry country;
        private final String name;
        private final Area area;
        private final List<Claim> read = new ArrayList<>();
        private final List<Row> remarks = new ArrayList<>();
        private final List<Row.Refused> refused = new ArrayList<>();
        private final Map<Subject, Map<IlabField, Answered>> answered = new HashMap<>();

        private record Answered(Optional<IlabValue> value, long line) {}

        Rows(IlabCountry country, Area area) {
            this.country = country;
            this.name = country.name();
            this.area = area;
        }

        void hand() {
            IlabStatement.Sorted sorted = IlabStatement.sort(country.cells());
            sorted.statements().forEach(this::take);
            sorted.elsewhere().forEach(this::takeElsewhere);
            count(IlabCountries.NARRATIVE, country.narratives());
            count("attributes", country.attributes());
            recipient.take(new Row.Read(country.line(), read));
            remarks.forEach(recipient::take);
            refused.forEach(recipient::take);
        }

        private void take(IlabStatement statement) {
            try {
                List<Subject> subjects = subjects(statement);
                IlabMapping.of(statement.section(), statement.element())
                        .forEach(field -> take(statement, field, subjects));
                countUnasked(statement);
            } catch (Refusal refusal) {
                refused.add(new Row.Refused(statement.line(), refusal.reason()));
            }
        }

        private List<Subject> subjects(IlabStatement statement) throws Refusal {
            if (!statement.ofTerritory()) {
                return List.of(Subject.of(area.code()));
            }
            String name = statement.text(IlabMapping.TERRITORY_NAME);
            if (name.isEmpty()) {
                throw new Refusal(statement.element() + " of " + area.shortName()
                        + ": a territory without a name. Look it up in the publication.");
            }
            List<Subject> named = parts.named(area.code(), name, FAMILY);
            if (named.isEmpty()) {
                List<String> nearest = parts.nearest(area.code(), name, FAMILY);
                throw new Refusal("No part of " + area.shortName() + " is called \"" + name + "\"."
                        + (nearest.isEmpty() ? "" : " Nearest known: " + String.join(", ", nearest) + "."));
            }
            return named;
        }

        private void take(IlabStatement statement, IlabField field, List<Subject> subjects) {
            IlabCell cell = statement.answering(field);
            if (cell == null) {
                return;
            }
            try {
                Optional<IlabValue> value = value(statement, field, cell);
                if (subjects.size() > 1 && field.isCount() && value.orElse(null) instanceof IlabValue.Number) {
                    throw new Refusal(place(statement) + ": \"" + cell.text()
                            + "\" is one number for several parts together, which cannot be divided. Enter it as"
                            + " claims-csv of whom it is about.");
                }
                boolean computed = field.question() == IlabField.Question.AGE
                        && IlabText.isYes(statement.text(IlabMapping.CALCULATED));
                for (Subject subject : subjects) {
                    if (isNew(field, subject, value, cell, statement)) {
                        value.ifPresent(said -> claim(field, said, computed, subject, statement, cell));
                    }
                }
            } catch (Refusal refusal) {
                refused.add(new Row.Refused(cell.line(), refusal.reason()));
            }
        }

        private Optional<IlabValue> value(IlabStatement statement, IlabField field, IlabCell cell) throws Refusal {
            try {
                Optional<IlabValue> value = IlabText.read(cell.text(), field.question());
                if (!field.part().equals(IlabMapping.CONFORMS)) {
                    remarkOnNumber(statement, field, cell);
                    return value;
                }
                return bothTags(value, IlabText.read(statement.text(IlabMapping.STANDARD), field.question()));
            } catch (Refusal refusal) {
                throw new Refusal(place(statement) + ": " + refusal.reason());
            }
        }

        private void remarkOnNumber(IlabStatement statement, IlabField field, IlabCell cell) {
            if (field.question() == IlabField.Question.YES_NO_OR_NUMBER
                    && !cell.text().isEmpty()
                    && Character.isDigit(cell.text().charAt(0))) {
                remark(
                        cell,
                        place(statement) + ": " + cell.text() + " stands where yes or no is asked; taken as "
                                + (cell.text().startsWith("0") ? "no" : "yes"));
            }
        }

        private void remark(IlabCell cell, String remark) {
            remarks.add(new Row.Read(cell.line(), List.of(), List.of(remark)));
        }

        /// The publisher writes one answer into two tags; where only one of them holds it, it counts.
        private static Optional<IlabValue> bothTags(Optional<IlabValue> conforms, Optional<IlabValue> standard)
                throws Refusal {
            if (isDecided(conforms) && isDecided(standard) && !conforms.equals(standard)) {
                throw new Refusal(
                        "Standard and Conforms_To_Intl_Standard say yes and no to the same question. Look it up"
                                + " in the publication.");
            }
            return isDecided(conforms) || standard.isEmpty() ? conforms : standard;
        }

        private static boolean isDecided(Optional<IlabValue> value) {
            return value.filter(said -> said instanceof IlabValue.Yes || said instanceof IlabValue.No)
                    .isPresent();
        }

        /// Whether this is the first answer of the subject to the field. A second one may only repeat it.
        private boolean isNew(
                IlabField field, Subject subject, Optional<IlabValue> value, IlabCell cell, IlabStatement statement)
                throws Refusal {
            Answered first = answered.computeIfAbsent(subject, _ -> new IdentityHashMap<>())
                    .putIfAbsent(field, new Answered(value, cell.line()));
            if (first == null) {
                return true;
            }
            if (!first.value.equals(value)) {
                throw new Refusal(place(statement) + " already stands in line " + first.line
                        + " and says something else there. Find out which is right and delete the other.");
            }
            remark(cell, place(statement) + " stands in line " + first.line + " already, and says the same");
            return false;
        }

        private void claim(
                IlabField field,
                IlabValue value,
                boolean computed,
                Subject subject,
                IlabStatement statement,
                IlabCell cell) {
            IlabClaims.Place place = new IlabClaims.Place(
                    subject, area.kind() != Area.Kind.STATE, name + ", " + locator(statement, cell), cell.text());
            field.targets()
                    .forEach(target ->
                            claims.claim(target, value, computed, place).ifPresent(read::add));
        }

        private String locator(IlabStatement statement, IlabCell cell) {
            String territory = statement.text(IlabMapping.TERRITORY_NAME);
            return cell.place() + (territory.isEmpty() ? "" : " (" + territory + ")");
        }

        private String place(IlabStatement statement) {
            String territory = statement.text(IlabMapping.TERRITORY_NAME);
            return statement.element() + " of " + area.shortName() + (territory.isEmpty() ? "" : ", " + territory);
        }

        /// An age where the standard sets none, and parts that no field has.
        private void countUnasked(IlabStatement statement) {
            List<IlabField> fields = IlabMapping.of(statement.section(), statement.element());
            for (IlabCell cell : statement.cells().values()) {
                boolean asked = IlabMapping.QUALIFYING.contains(cell.name())
                        || fields.stream().anyMatch(field -> cell.equals(statement.answering(field)));
                if (!asked && cell.name().equals(IlabMapping.AGE)) {
                    count("Age of standards that set none", 1);
                } else if (!asked) {
                    takeUnknown(cell);
                }
            }
        }

        private void takeElsewhere(IlabCell cell) {
            if (cell.isName()) {
                return;
            }
            if (cell.path().size() > 0 && IlabMapping.NOT_MAPPED.containsKey(cell.section())) {
                count(cell.section(), 1);
            } else {
                takeUnknown(cell);
            }
        }

        /// Refused once, so that it is noticed; counted each time.
        private void takeUnknown(IlabCell cell) {
            String place = cell.path().isEmpty() ? "text beside all elements" : cell.place();
            count("unknown: " + shortened(place), 1);
            if (unknown.add(place)) {
                String sentence = "There is no \"" + place + "\" in this layout" + nearest(cell)
                        + ". Whatever stands in it, in any country, is left out.";
                refused.add(new Row.Refused(cell.line(), new Refusal(sentence).reason()));
            }
        }

        /// The names near to the first one on its path that the layout does not know.
        private String nearest(IlabCell cell) {
            List<String> path = cell.path();
            String section = "";
            List<String> known = IlabMapping.names(section);
            for (String name : path) {
                if (!known.contains(name)) {
                    List<String> nearest = Spelling.nearest(name, known);
                    return nearest.isEmpty() ? "" : "; nearest known: " + String.join(", ", nearest);
                }
                known = section.isEmpty() ? IlabMapping.names(name) : IlabMapping.PARTS;
                section = name;
            }
            return "";
        }

        private void count(String what, int times) {
            if (times > 0) {
                notMapped.merge(what, times, Integer::sum);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
