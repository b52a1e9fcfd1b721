package org.pledgewatch.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be wrong with a request, each at a stable address (RFC 9457 `type`).
enum ProblemKind {
    MALFORMED_PARAMETER(
            400,
            "A parameter cannot be read",
            "A value is not of the form its parameter has. Days are written 2002-09-19, states by their alpha-3 code,"
                    + " editions and documents by their number."),
    MISSING_PARAMETER(400, "A parameter is missing", "This address answers only when a certain parameter is given."),
    UNKNOWN_PARAMETER(
            400,
            "A parameter is not known",
            "A parameter that an address does not know would have no effect. It is refused, so that a misspelt name"
                    + " does not pass for an answer."),
    REPEATED_PARAMETER(400, "A parameter is given twice", "Each parameter may be given once."),
    PARAMETER_TOO_LONG(400, "A parameter is too long", "A parameter may have up to 2,000 characters."),
    UNREADABLE_ADDRESS(
            400,
            "The address cannot be read",
            "The address is too long, or holds bytes that are not UTF-8, a broken percent sign, or characters that may not"
                    + " stand in an address."),
    DAY_AFTER_EDITION(
            400,
            "The day lies after the edition",
            "An edition answers for days up to its reference day. Ask for an earlier day or a later edition."),
    NO_SUCH_LEVEL(400, "The indicator has no such level", "A level is one of those on the indicator's scale."),
    NOT_A_STATE(
            400,
            "Only states are set side by side",
            "Questions are asked of states. What sources say of a territory or another area stands on its own page."),
    TOO_MANY_STATES(400, "Too many states", "Two to six states can be set side by side."),
    NO_SUCH_STATE(404, "There is no such state", "The edition knows no state by this code or name."),
    NO_SUCH_SUBJECT(
            404, "There is no such subject", "The edition knows no area, grouping, instrument or event by this code."),
    NO_SUCH_INDICATOR(404, "There is no such indicator", "The edition knows no indicator by this id."),
    NO_SUCH_INSTRUMENT(404, "There is no such instrument", "The edition knows no instrument by this id."),
    NO_SUCH_COMMITMENT(
            404,
            "There is no such commitment",
            "The edition's checklist has no commitment by this instrument and code."),
    NO_SUCH_GROUPING(404, "There is no such grouping", "The edition knows no grouping by this code."),
    NO_SUCH_DOCUMENT(404, "There is no such document", "The edition's catalogue has no record with this number."),
    NO_SUCH_CLAIM(404, "There is no such claim", "No claim in force in the edition has this number."),
    NO_SUCH_EDITION(404, "There is no such edition", "No edition with this number has been published here."),
    NO_SUCH_ADDRESS(404, "There is nothing at this address", "Nothing is served at this address."),
    METHOD_NOT_ALLOWED(405, "This cannot be done here", "Published data can be read (GET, HEAD) and not be written."),
    NOT_ACCEPTABLE(
            406,
            "The form asked for is not offered",
            "Data are offered as JSON (application/json) and as CSV (text/csv)."),
    REFUSED(400, "The request was refused", "The server could not accept this request."),
    INTERNAL_ERROR(500, "Something went wrong here", "The fault is ours. It has been written down for us to look at."),
    OUT_OF_REACH(
            503,
            "This cannot be fetched at the moment",
            "What was asked for lies in the database, which does not answer now. The latest edition can still be asked."),
    NO_EDITION_YET(
            503,
            "No edition has been published yet",
            "This installation has not published an edition. Data appear with the first one.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String address() {
        return "/problems/" + word();
    }

    static Optional<ProblemKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// For a status that the server gave on its own.
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404 -> NO_SUCH_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 503 -> OUT_OF_REACH;
            default -> status >= 500 ? INTERNAL_ERROR : REFUSED;
        };
    }
}
