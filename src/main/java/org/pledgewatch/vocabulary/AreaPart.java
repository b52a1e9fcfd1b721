package org.pledgewatch.vocabulary;

/// A part of an area, or a level of its government, of which sources speak apart.
public record AreaPart(AreaCode area, String code, Kind kind, String name, String note, String source) {

    public enum Kind {
        /// A place: a province, a region, an entity of a federation.
        PART,
        /// The laws and authorities of the whole, beside those of its parts.
        LEVEL
    }

    public Subject subject() {
        return new Subject.Subdivision(area, code);
    }
}
