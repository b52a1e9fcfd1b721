package org.pledgewatch.sdmx;

/// A request that cannot be answered, with the reason for a person. Ends its handling.
public final class SdmxRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The errors of the SDMX guidelines for web services, with the status that each has in both versions.
    public enum Kind {
        NO_RESULTS(100, 404, 404),
        /// What was asked for exists, and holds nothing of what is selected.
        NO_DATA(100, 404, 204),
        TOO_LARGE(130, 413, 413),
        SYNTAX(140, 400, 400),
        SEMANTIC(150, 403, 422),
        NOT_ACCEPTABLE(140, 406, 406),
        METHOD(140, 405, 405),
        INTERNAL(500, 500, 500),
        NOT_IMPLEMENTED(501, 501, 501),
        UNAVAILABLE(503, 503, 503);

        private final int code;
        private final int statusInVersion1;
        private final int statusInVersion2;

        Kind(int code, int statusInVersion1, int statusInVersion2) {
            this.code = code;
            this.statusInVersion1 = statusInVersion1;
            this.statusInVersion2 = statusInVersion2;
        }

        public int code() {
            return code;
        }

        /// @param version 1 or 2
        public int status(int version) {
            return version == 1 ? statusInVersion1 : statusInVersion2;
        }
    }

    private final Kind kind;

    public SdmxRefusal(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public static SdmxRefusal syntax(String reason, Object... parts) {
        return new SdmxRefusal(Kind.SYNTAX, reason.formatted(parts));
    }

    public static SdmxRefusal noResults(String reason, Object... parts) {
        return new SdmxRefusal(Kind.NO_RESULTS, reason.formatted(parts));
    }

    public static SdmxRefusal notImplemented(String reason, Object... parts) {
        return new SdmxRefusal(Kind.NOT_IMPLEMENTED, reason.formatted(parts));
    }

    /// What was typed, fit to be repeated in a message.
    public static String shortened(String typed) {
        String printable = typed.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }
}
