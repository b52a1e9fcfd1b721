package org.pledgewatch.vocabulary;

import java.util.Optional;

/// What a claim is about. Written `SWE`, `WORLD`, `grouping:EU`, `subdivision:GBR/SCT`, `instrument:crc`,
/// `event:rio-2008`.
public sealed interface Subject {
    record Area(AreaCode code) implements Subject {
        @Override
        public String text() {
            return code.value();
        }
    }

    /// @param code by ISO 3166-2 (`SCT`), or one word for a level or part that has no such code (`federal`)
    record Subdivision(AreaCode area, String code) implements Subject {
        private static final String FORM = "[A-Z0-9]{1,3}|[a-z]{1,10}";

        public Subdivision {
            if (!code.matches(FORM)) {
                throw new IllegalArgumentException("not a code of a part of an area: " + code);
            }
        }

        @Override
        public String text() {
            return "subdivision:" + area + "/" + code;
        }
    }

    record Grouping(GroupingCode code) implements Subject {
        @Override
        public String text() {
            return "grouping:" + code;
        }
    }

    record World() implements Subject {
        @Override
        public String text() {
            return "WORLD";
        }
    }

    record InstrumentSubject(InstrumentId id) implements Subject {
        @Override
        public String text() {
            return "instrument:" + id;
        }
    }

    record EventSubject(EventId id) implements Subject {
        @Override
        public String text() {
            return "event:" + id;
        }
    }

    String text();

    static Subject of(AreaCode code) {
        return new Area(code);
    }

    /// For what strangers typed; knows the form, not whether there is such a subject.
    static Optional<Subject> parse(String text) {
        try {
            if (text.equals("WORLD")) {
                return Optional.of(new World());
            }
            int colon = text.indexOf(':');
            if (colon < 0) {
                return AreaCode.parse(text).map(Area::new);
            }
            String rest = text.substring(colon + 1);
            return switch (text.substring(0, colon)) {
                case "grouping" -> Optional.of(new Grouping(new GroupingCode(rest)));
                case "instrument" -> Optional.of(new InstrumentSubject(new InstrumentId(rest)));
                case "event" -> Optional.of(new EventSubject(new EventId(rest)));
                case "subdivision" -> subdivision(rest);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Subject> subdivision(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : AreaCode.parse(text.substring(0, slash))
                        .map(area -> new Subdivision(area, text.substring(slash + 1)));
    }
}
